using Marrakech.Kernel.Access;

namespace Marrakech.Accounts.Data;

/// <summary>A key with which an organisation's own system calls the API. Only the digest of the secret is kept.</summary>
internal sealed class ApiToken
{
    public const int CodeLength = 12, NameLength = 80, DigestLength = 64, ScopesLength = 1000;

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>T-000003</c>.</summary>
    public required string Code { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Role it acts in: one its maker held.</summary>
    public required Role Role { get; init; }

    /// <summary>Names of the rules of access it may use, separated by spaces.</summary>
    public required string Scopes { get; init; }

    public required Guid MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public Organisation? Organisation { get; init; }

    /// <summary>Whether it opens anything at <paramref name="instant"/>.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => RevokedAt is null && instant < ExpiresAt;

    /// <summary>Its state, for the digests of acts.</summary>
    public object State() => new { OrganisationId, Name, Role = Role.ToString(), Scopes, ExpiresAt, RevokedAt };
}
