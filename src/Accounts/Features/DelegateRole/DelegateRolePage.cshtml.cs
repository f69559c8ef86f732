using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.DelegateRole;

/// <summary>Where a person names a colleague to stand in for them.</summary>
internal sealed class DelegateRolePageModel(DelegateRole delegateRole, SignedIn signedIn, LiveSettings live, Site site, TimeProvider clock) : FormPage
{
    [FromRoute(Name = "membership")]
    public Guid Id { get; set; }

    [BindProperty(Name = "until")]
    public string? Until { get; set; }

    public Membership Membership { get; private set; } = null!;
    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];
    public string Furthest => site.Day(clock.GetUtcNow().AddDays(live[AccountsLive.DelegationDays]));
    public string Example => clock.GetUtcNow().AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (signedIn.Memberships.FirstOrDefault(m => m.Id == Id) is not { } own) return NotFound();
        Membership = own;
        Colleagues = [.. (await delegateRole.ColleaguesAsync(own, ct)).Select(p => new Choice(p.Id.ToString(), p.Name))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "colleague")] Guid? colleague, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        Colleagues = [.. Colleagues.Select(c => c with { Chosen = c.Value == colleague?.ToString() })];
        return await delegateRole.HandleAsync(Membership, colleague, Until, ct) is { } refusal
            ? refusal == MembershipRefusal.DayInvalid ? Invalid("until", site.Count("Membership.Refusal.DayInvalid", live[AccountsLive.DelegationDays])) : Invalid("colleague", site[$"Membership.Refusal.{refusal}"])
            : Redirect(site.Link(OrganisationLinks.OwnRole(Id)));
    }
}
