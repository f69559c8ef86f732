using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ReadTokens;

/// <summary>Makes a token open nothing any more, from the next request on.</summary>
internal sealed class RevokeToken(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("ApiTokenRevoked");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<TokenRefusal?> HandleAsync(string organisation, string? code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(t => t.Code == code && t.Organisation!.Code == organisation && t.RevokedAt == null, ct);
        if (token is null) return TokenRefusal.AlreadyRevoked;
        var before = token.State();
        token.RevokedAt = act.At;
        act.Concerns(new ActSubject("token", token.Code), before, token.State());
        await act.CommitAsync(new { organisation }, ct);
        return null;
    }
}
