using Marrakech.Kernel.Access;

namespace Marrakech.Accounts.Data;

/// <summary>An offer of a role, sent by e-mail. Only the digest of its secret is kept.</summary>
internal sealed class Invitation
{
    public const int DigestLength = 64;

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the link, lower-case hexadecimal; each sending has a secret of its own.</summary>
    public required string Digest { get; set; }

    public required string Email { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Role Role { get; init; }
    public required string Language { get; init; }
    public required Guid InvitedBy { get; init; }
    public required DateTimeOffset SentAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The membership that ends when this one begins: a role handed over; null for a role given anew.</summary>
    public Guid? Replaces { get; init; }

    public Organisation? Organisation { get; init; }

    /// <summary>Whether it can be accepted at <paramref name="instant"/>.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => AcceptedAt is null && WithdrawnAt is null && instant < ExpiresAt;
}
