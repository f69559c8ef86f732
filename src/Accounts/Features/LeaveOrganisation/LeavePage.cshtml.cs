using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.LeaveOrganisation;

/// <summary>Asks back before a person gives up a role.</summary>
internal sealed class LeavePageModel(LeaveOrganisation leave, SignedIn signedIn, Site site) : FormPage
{
    [FromRoute(Name = "membership")]
    public Guid Id { get; set; }

    public Membership Membership { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (signedIn.Memberships.FirstOrDefault(m => m.Id == Id) is not { } own) return NotFound();
        Membership = own;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "leave")] string? wanted, CancellationToken ct)
    {
        if (OnGet() is NotFoundResult gone) return gone;
        var refusal = wanted == "yes" ? await leave.HandleAsync(Id, ct) : MembershipRefusal.NothingChosen;
        return refusal is null ? Redirect(site.Link(AccountLinks.Account)) : Invalid("leave", site[$"Membership.Refusal.{refusal}"]);
    }
}
