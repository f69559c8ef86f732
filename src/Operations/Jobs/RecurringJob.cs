using System.Globalization;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Jobs;

/// <summary>A kind of job to be run once in every period, by whichever node comes first.</summary>
internal sealed record RecurringJob
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1), Longest = TimeSpan.FromDays(7);

    public RecurringJob(string kind, TimeSpan every, Func<LiveSettings, TimeSpan> offset)
    {
        // Finished jobs are kept longer than the longest period: their key tells that the period has had its job.
        if (every < Shortest || every > Longest) throw new ArgumentOutOfRangeException(nameof(every), every, "A period lasts from a minute to seven days.");
        (Kind, Every, Offset) = (kind, every, offset);
    }

    public string Kind { get; }
    public TimeSpan Every { get; }

    /// <summary>How long after the beginning of the period, as the settings say now.</summary>
    public Func<LiveSettings, TimeSpan> Offset { get; }

    /// <summary>The key of the job of the period in which <paramref name="now"/> lies: the same on every node. It does not tell the offset, so that an hour chosen anew makes no second job of a period.</summary>
    public string KeyAt(DateTimeOffset now, TimeSpan offset)
    {
        var since = now.UtcTicks - offset.Ticks;
        return string.Create(CultureInfo.InvariantCulture, $"{Kind}@{new DateTime(since - since % Every.Ticks, DateTimeKind.Utc):yyyy-MM-ddTHH:mm:ss}");
    }
}
