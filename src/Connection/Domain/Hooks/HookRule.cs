namespace Marrakech.Connection.Domain.Hooks;

/// <summary>When a message that was not taken is sent again, and when nothing more is sent.</summary>
internal static class HookRule
{
    /// <summary>Messages given up one after the other, with none taken in between, that switch a webhook off.</summary>
    public const int OffAfter = 3;

    /// <summary>Days for which it is kept what was sent.</summary>
    public const int KeptDays = 30;

    /// <summary>Most webhooks of one organisation.</summary>
    public const int MostOfOne = 10;

    /// <summary>Seconds after which a receiver takes no message any more.</summary>
    public const int FreshSeconds = 300;

    private static readonly TimeSpan[] pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>How often a message is sent before it is given up.</summary>
    public static int MostAttempts { get; } = pauses.Length + 1;

    /// <summary>The pause after the attempt with this number, from 1; null where there is no further one.</summary>
    public static TimeSpan? PauseAfter(int attempt) => attempt <= pauses.Length ? pauses[attempt - 1] : null;
}
