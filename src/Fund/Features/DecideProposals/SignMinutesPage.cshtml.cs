using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Fund.Features.DecideProposals;

/// <summary>Where the chair writes the minutes and signs them.</summary>
internal sealed class SignMinutesPageModel(SignMinutes sign, CommitteeDesk desk, Site site) : ProposalPage(site)
{
    [FromRoute(Name = "sitting")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    [BindProperty(Name = "minutes")]
    public string? Minutes { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } meeting) return NotFound();
        Row = meeting.Row;
        return meeting.SignedAt is null ? Page() : Redirect(Site.Link(ProposalLinks.Sitting(Code)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { } meeting) return NotFound();
        if (await sign.HandleAsync(Code, Row, Minutes, ct) is not { } refusal) return Redirect(Site.Link(ProposalLinks.Sitting(Code)));
        if (refusal == MeetingRefusal.ChangedMeanwhile) Row = meeting.Row;
        return Invalid(refusal, "minutes");
    }
}
