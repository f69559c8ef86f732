using Marrakech.Kernel.Access;

namespace Marrakech.Accounts.Data;

/// <summary>An offer of a role, sent by e-mail. Only the digest of its secret is kept.</summary>
internal sealed class Invitation
{
    public const int DigestLength = 64;

    /// <summary>How long an invitation can be accepted.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the link, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    public required string Email { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Role Role { get; init; }
    public required string Language { get; init; }
    public required Guid InvitedBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public Organisation? Organisation { get; init; }

    /// <summary>Whether it can be accepted at <paramref name="instant"/>.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => AcceptedAt is null && WithdrawnAt is null && instant < ExpiresAt;
}
