using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.HandOverRole;

/// <summary>Where a person names who follows them.</summary>
internal sealed class HandOverRolePageModel(HandOverRole handOver, SignedIn signedIn, Site site) : FormPage
{
    [FromRoute(Name = "membership")]
    public Guid Id { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "language")]
    public string? LanguageCode { get; set; }

    public Membership Membership { get; private set; } = null!;

    public IEnumerable<Choice> Languages => Language.All.Select(l => new Choice(l.Code, l.Name, Chosen: l.Code == (LanguageCode ?? site.Language.Code)));

    public IActionResult OnGet()
    {
        if (signedIn.Memberships.FirstOrDefault(m => m.Id == Id) is not { } own) return NotFound();
        Membership = own;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (OnGet() is NotFoundResult gone) return gone;
        return await handOver.HandleAsync(Membership, Email, LanguageCode, ct) is { } refusal
            ? Invalid(refusal == MembershipRefusal.LanguageUnknown ? "language" : "email", site[$"Membership.Refusal.{refusal}"])
            : Redirect(site.Link(OrganisationLinks.OwnRole(Id)));
    }
}
