namespace Marrakech.Accounts.Data;

/// <summary>One signed-in browser. The cookie names it; this row decides whether it still counts.</summary>
internal sealed class Session
{
    public const int CodeLength = 12, BrowserLength = 60, AddressLength = 45;

    /// <summary>How long a session lasts without a request, and at most.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1), Longest = TimeSpan.FromHours(12);

    /// <summary>How long the person counts as present after showing who they are.</summary>
    public static readonly TimeSpan Confirmed = TimeSpan.FromMinutes(10);

    /// <summary>The secret id the cookie carries; random, known to the browser alone, another one after each proof of identity.</summary>
    public required Guid Id { get; set; }

    /// <summary>Public code for the trail and the person's own list, as <c>S-000012</c>.</summary>
    public required string Code { get; init; }

    public required Guid PersonId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When the person last showed who they are: the gate before dangerous acts.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>Whether a second factor or a passkey was shown.</summary>
    public required bool IsStrong { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The membership acted in; null for acting in one's own name.</summary>
    public Guid? MembershipId { get; set; }

    /// <summary>Browser and system in a few words, so that the person knows their sessions apart.</summary>
    public string? Browser { get; init; }

    /// <summary>Network address at the start; erased with the session after the retention time.</summary>
    public string? Address { get; init; }

    /// <summary>When it ends if nothing more is asked for.</summary>
    public DateTimeOffset EndsAt => SeenAt + Idle < StartedAt + Longest ? SeenAt + Idle : StartedAt + Longest;

    /// <summary>Whether it still counts at <paramref name="instant"/>.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => EndedAt is null && instant < EndsAt;
}
