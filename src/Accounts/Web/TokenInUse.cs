using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Web;

/// <summary>The API token a request shows, if any.</summary>
internal sealed class TokenInUse(AppDb db, CurrentActor actor, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    /// <summary>The last use is known to this precision: a row is not written for every request.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>The token, where it is good.</summary>
    public ApiToken? Token { get; private set; }

    /// <summary>Whether one was shown that is wrong, expired or revoked.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What it may do, by names of rules.</summary>
    public IReadOnlyList<string> Scopes => Token?.Scopes.Split(' ') ?? [];

    /// <summary>Whether this request may use a rule as far as the token goes; the role is asked afterwards.</summary>
    public bool Reaches(AccessRule rule) => Token is null || Scopes.Contains(rule.Name);

    /// <summary>Reads the token of a request to the API and says who acts.</summary>
    public async Task ReadAsync(HttpContext http)
    {
        var shown = http.Request.Headers.Authorization.ToString();
        if (shown.Length == 0 || !http.Request.Path.StartsWithSegments("/api")) return;
        var secret = shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? shown[Scheme.Length..].Trim() : "";
        var digest = Secret.Digest(secret);
        var now = clock.GetUtcNow();
        var found = await db.Set<ApiToken>().AsNoTracking().Include(t => t.Organisation).SingleOrDefaultAsync(t => t.Digest == digest, http.RequestAborted);
        IsRefused = found is null || !found.IsOpenAt(now) || found.Organisation!.ClosedAt is not null;
        if (IsRefused) return;
        Token = found;
        actor.Become(new Actor
        {
            Name = "token",
            Organisation = found!.OrganisationId,
            Country = found.Organisation!.Country,
            Role = found.Role,
            Channel = $"api {found.Code}",
        });
        if (found.UsedAt is null || now - found.UsedAt > Precision)
            await db.Set<ApiToken>().Where(t => t.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, now), http.RequestAborted);
    }
}
