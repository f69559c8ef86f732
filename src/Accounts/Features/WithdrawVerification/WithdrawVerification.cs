using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.WithdrawVerification;

/// <summary>Takes back that an organisation is what it says; its roles and everything it did stay.</summary>
internal sealed class WithdrawVerification(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("VerificationWithdrawn", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<OrganisationRefusal?> HandleAsync(string code, string? reason, CancellationToken ct)
    {
        if (Reasons.Read(reason) is not { } told) return OrganisationRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, told, ct);
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Code == code, ct);
        if (organisation.ClosedAt is not null) return OrganisationRefusal.Closed;
        if (organisation.VerifiedAt is null) return OrganisationRefusal.NotVerified;
        var before = organisation.State();
        organisation.VerifiedAt = null;
        act.Concerns(new ActSubject(Organisation.Thing, code), before, organisation.State());
        act.Changed(Organisation.Thing, code);
        await act.CommitAsync(new { }, ct);
        return null;
    }
}
