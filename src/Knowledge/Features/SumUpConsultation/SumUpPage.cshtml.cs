using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.SumUpConsultation;

/// <summary>Where whoever opened a consultation sums it up.</summary>
internal sealed class SumUpPageModel(SumUpConsultation sumUp, DiscussionDesk desk, Site site) : DiscussionPage(site)
{
    [FromRoute(Name = "discussion")]
    public string Code { get; set; } = "";

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    public Seen Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Code, ct) is not { Discussion.Kind: DiscussionKind.Consultation } seen || !DiscussionLife.IsOwn(seen.Discussion.Author, seen.Voice)) return NotFound();
        Seen = seen;
        Text ??= seen.Discussion.Summary;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await sumUp.HandleAsync(Code, Text, ct) is not { } refusal) return Redirect(Site.Link(DiscussionLinks.One(Code)));
        if (await OnGetAsync(ct) is NotFoundResult missing) return missing;
        return refusal == DiscussionRefusal.TextTooLong ? Invalid("text", Site.Text("Consultation.Summary.TooLong", Site.Number(Discussion.SummaryLength))) : Refused(refusal, Seen.Voice, Seen.Discussion);
    }
}
