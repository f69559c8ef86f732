using System.Globalization;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.MakeToken;

/// <summary>What somebody typed to make a token.</summary>
internal sealed record TokenInput
{
    public string? Name { get; init; }
    public string? Role { get; init; }
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The last day it counts.</summary>
    public string? Until { get; init; }
}

/// <summary>Makes a key with which an organisation's own system calls the API.</summary>
internal sealed class MakeToken(AppDb db, ActTrail acts, SignedIn signedIn, TokenScopes scopes, LiveSettings live)
{
    /// <summary>Most open tokens of one organisation.</summary>
    public const int Most = 20;

    /// <summary>What every secret begins with, so that a leaked one is recognised.</summary>
    public const string Prefix = "mk_";

    public static readonly ActKind Act = new("ApiTokenMade");

    /// <summary>Roles of the maker in this organisation that a token can act in: a role held for somebody else ends sooner than a token.</summary>
    public IEnumerable<Role> Roles(string code) => signedIn.Memberships
        .Where(m => m.Organisation!.Code == code && m.DelegatedFrom is null && OrganisationRules.MakeToken.Grants.Any(g => g.Role == m.Role)).Select(m => m.Role).Distinct();

    /// <summary>Everything one of these roles can be allowed.</summary>
    public IEnumerable<AccessRule> Scopes(IEnumerable<Role> roles) => roles.SelectMany(scopes.Of).Distinct();

    /// <summary>Returns the secret, shown this once, or everything that stands against it.</summary>
    public async Task<(string? Secret, IReadOnlyList<TokenRefusal> Refusals)> HandleAsync(string code, TokenInput input, CancellationToken ct)
    {
        var name = OneLine.Read(input.Name);
        var role = Roles(code).Cast<Role?>().FirstOrDefault(r => r.ToString() == input.Role);
        var wanted = (input.Scopes ?? []).Distinct().Order(StringComparer.Ordinal).ToList();
        await using var act = await acts.OpenAsync(Act, null, ct);
        var end = LastDay.End(input.Until, act.At, live[AccountsLive.TokenDays]);
        List<TokenRefusal> refusals = [.. Refusals(name, role, wanted, end)];
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Code == code, ct);
        if (organisation.ClosedAt is not null) refusals.Add(TokenRefusal.OrganisationClosed);
        if (await db.Set<ApiToken>().CountAsync(t => t.OrganisationId == organisation.Id && t.RevokedAt == null && t.ExpiresAt > act.At, ct) >= Most) refusals.Add(TokenRefusal.TooMany);
        if (refusals.Count > 0) return (null, refusals);

        var secret = Prefix + Secret.New();
        var number = await act.TakeNumbersAsync("token", 1, ct);
        var token = new ApiToken
        {
            Id = Guid.CreateVersion7(act.At),
            Code = string.Create(CultureInfo.InvariantCulture, $"T-{number:000000}"),
            OrganisationId = organisation.Id,
            Name = name!,
            Digest = Secret.Digest(secret),
            Role = role!.Value,
            Scopes = string.Join(' ', wanted),
            MadeBy = signedIn.Person!.Id,
            MadeAt = act.At,
            ExpiresAt = end!.Value,
        };
        db.Add(token);
        act.Concerns(new ActSubject("token", token.Code), null, token.State());
        await act.CommitAsync(new { organisation = code, role = token.Role.ToString(), scopes = wanted, until = token.ExpiresAt }, ct);
        return (secret, []);
    }

    private IEnumerable<TokenRefusal> Refusals(string? name, Role? role, List<string> wanted, DateTimeOffset? end)
    {
        if (name is null or { Length: > ApiToken.NameLength }) yield return TokenRefusal.NameMissing;
        if (role is null) yield return TokenRefusal.RoleNotHeld;
        else if (role.Value.NeedsSecondFactor() && signedIn.Session is not { IsStrong: true }) yield return TokenRefusal.SecondFactorMissing;
        if (wanted.Count == 0) yield return TokenRefusal.ScopeMissing;
        else if (role is { } acting && wanted.Except(scopes.Of(acting).Select(r => r.Name)).Any()) yield return TokenRefusal.ScopeNotOfRole;
        if (end is null) yield return TokenRefusal.DayInvalid;
    }
}
