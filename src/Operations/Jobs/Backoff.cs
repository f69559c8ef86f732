namespace Marrakech.Operations.Jobs;

/// <summary>When a failed job is tried again.</summary>
internal static class Backoff
{
    /// <summary>After half a day of failures a person must look.</summary>
    public const int MostAttempts = 12;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromHours(6);

    /// <summary>The pause after the attempt with this number, from 1; null where there is no further one.</summary>
    public static TimeSpan? After(int attempt) => attempt >= MostAttempts
        ? null
        : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << (attempt - 1)));
}
