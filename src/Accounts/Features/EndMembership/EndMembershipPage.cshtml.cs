using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.EndMembership;

/// <summary>Asks for the reason before a role is taken away.</summary>
internal sealed class EndMembershipPageModel(EndMembership end, ConfidentialReads reads, Site site) : FormPage
{
    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "membership")]
    public Guid Id { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Membership Membership { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await end.FindAsync(Code, Id, ct) is not { } found) return NotFound();
        await reads.OfOrganisationAsync(Code, "membership", Id, ct);
        Membership = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await end.FindAsync(Code, Id, ct) is null) return NotFound();
        if (await end.HandleAsync(Code, Id, Reason, ct) is not { } refusal) return Redirect(site.Link(OrganisationLinks.Members(Code)));
        return await OnGetAsync(ct) is NotFoundResult gone ? gone : Invalid("reason", site[$"Membership.Refusal.{refusal}"]);
    }
}
