using System.Globalization;

namespace Marrakech.Operations.Jobs;

/// <summary>A kind of job to be run once in every period, by whichever node comes first.</summary>
internal sealed record RecurringJob
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1), Longest = TimeSpan.FromDays(7);

    public RecurringJob(string kind, TimeSpan every, TimeSpan offset)
    {
        // Finished jobs are kept longer than the longest period: their key tells that the period has had its job.
        if (every < Shortest || every > Longest) throw new ArgumentOutOfRangeException(nameof(every), every, "A period lasts from a minute to seven days.");
        (Kind, Every, Offset) = (kind, every, offset);
    }

    public string Kind { get; }
    public TimeSpan Every { get; }
    public TimeSpan Offset { get; }

    /// <summary>The key of the job of the period in which <paramref name="now"/> lies: the same on every node.</summary>
    public string KeyAt(DateTimeOffset now)
    {
        var since = now.UtcTicks - Offset.Ticks;
        return string.Create(CultureInfo.InvariantCulture, $"{Kind}@{new DateTime(since - since % Every.Ticks, DateTimeKind.Utc):yyyy-MM-ddTHH:mm:ss}");
    }
}
