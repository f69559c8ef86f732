using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Features.Shared;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ReadMembers;

/// <summary>Who holds which role in an organisation, and who has been invited.</summary>
internal sealed class MembersPageModel(AppDb db, ConfidentialReads reads, CurrentActor actor, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "organisation")]
    public string Code { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Membership> Members { get; private set; } = [];

    /// <summary>Open and expired invitations to roles the reader gives.</summary>
    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public bool MayInvite => Organisation.ClosedAt is null && OrganisationRules.Invite.Allows(actor.Value, new Belonging(Organisation.Id, Organisation.Country));

    /// <summary>Whether the reader takes this role away from its holder.</summary>
    public bool MayEnd(Membership membership) => MayInvite && membership.PersonId != actor.Value.Person && RoleGiving.MayGive(actor.Value.Role!.Value, membership.Role);

    public bool IsOwn(Membership membership) => membership.PersonId == actor.Value.Person;

    public bool IsOpen(Invitation invitation) => invitation.IsOpenAt(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken ct)
    {
        await reads.OfOrganisationAsync(Code, "members", null, ct);
        var now = clock.GetUtcNow();
        Organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == Code, ct);
        var members = await db.Set<Membership>().AsNoTracking().Include(m => m.Person).Include(m => m.Holder!.Person)
            .Where(m => m.OrganisationId == Organisation.Id && (m.Until == null || m.Until > now)).ToListAsync(ct);
        Members = [.. members.OrderBy(m => m.Role).ThenBy(m => m.Person!.Name, StringComparer.Ordinal)];
        if (!MayInvite) return;
        var waiting = await db.Set<Invitation>().AsNoTracking().Where(i => i.OrganisationId == Organisation.Id && i.AcceptedAt == null && i.WithdrawnAt == null).ToListAsync(ct);
        Invitations = [.. waiting.Where(i => RoleGiving.MayGive(actor.Value.Role!.Value, i.Role)).OrderByDescending(i => i.SentAt)];
    }
}
