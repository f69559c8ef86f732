using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.LookAfterInvitation;

/// <summary>An invitation on its way: whom it was sent to, and what can still be done about it.</summary>
internal sealed class InvitationSentPageModel(LookAfterInvitation lookAfter, LiveSettings live, ConfidentialReads reads, Site site) : FormPage
{
    public int LastsDays => live[AccountsLive.InvitationDays];

    public const string Again = "again", Withdraw = "withdraw";

    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "invitation")]
    public Guid Id { get; set; }

    public Invitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await lookAfter.FindAsync(Code, Id, ct) is not { } found) return NotFound();
        await reads.OfOrganisationAsync(Code, "invitation", Id, ct);
        Invitation = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? wanted, CancellationToken ct)
    {
        var refusal = wanted switch
        {
            Again => await lookAfter.SendAgainAsync(Code, Id, ct),
            Withdraw => await lookAfter.WithdrawAsync(Code, Id, ct),
            _ => MembershipRefusal.NothingChosen,
        };
        if (refusal is null) return Redirect(site.Link(OrganisationLinks.Members(Code)));
        return await OnGetAsync(ct) is NotFoundResult gone ? gone : Invalid("do", site[$"Membership.Refusal.{refusal}"]);
    }
}
