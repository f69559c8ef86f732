using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.CloseOrganisation;

/// <summary>Closes an organisation: nobody acts for it any more, and its page stays.</summary>
internal sealed class CloseOrganisation(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("OrganisationClosed", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<OrganisationRefusal?> HandleAsync(string code, string? reason, CancellationToken ct)
    {
        if (Reasons.Read(reason) is not { } told) return OrganisationRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, told, ct);
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Code == code, ct);
        if (organisation.ClosedAt is not null) return OrganisationRefusal.Closed;
        // Whoever runs the hub must not lock themselves out of it.
        if (await db.Set<Membership>().AnyAsync(m => m.OrganisationId == organisation.Id && m.Role == Role.Administrator && (m.Until == null || m.Until > act.At), ct)) return OrganisationRefusal.HoldsAdministrators;
        var before = organisation.State();
        organisation.ClosedAt = act.At;
        act.Concerns(new ActSubject(Organisation.Thing, code), before, organisation.State());
        act.Changed(Organisation.Thing, code);
        await act.CommitAsync(new { }, ct);
        return null;
    }
}
