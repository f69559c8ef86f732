using Marrakech.Accounts.Data;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Domain;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Accounts.Features.OwnRole;

/// <summary>One role of one's own, and what can be done with it.</summary>
internal sealed class OwnRolePageModel(OwnRole role, Site site) : FormPage
{
    public const string Revoke = "revoke", Withdraw = "withdraw";

    [FromRoute(Name = "membership")]
    public Guid Id { get; set; }

    public Membership Membership { get; private set; } = null!;
    public IReadOnlyList<Membership> StandIns { get; private set; } = [];
    public Invitation? Successor { get; private set; }
    public bool IsDelegable => Membership.DelegatedFrom is null;
    public bool IsHandedOver => IsDelegable && RoleGiving.IsHandedOver(Membership.Role);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (role.Find(Id) is not { } own) return NotFound();
        Membership = own;
        (StandIns, Successor) = (await role.StandInsAsync(Id, ct), await role.SuccessorAsync(Id, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? wanted, [FromForm(Name = "delegation")] Guid? delegation, CancellationToken ct)
    {
        if (role.Find(Id) is not { } own) return NotFound();
        var refusal = wanted switch
        {
            Revoke when delegation is { } standIn => await role.RevokeAsync(own, standIn, ct),
            Withdraw => await role.WithdrawAsync(own, ct),
            _ => MembershipRefusal.NothingChosen,
        };
        if (refusal is null) return Redirect(site.Link(OrganisationLinks.OwnRole(Id)));
        await OnGetAsync(ct);
        return Invalid("do", site[$"Membership.Refusal.{refusal}"]);
    }
}
