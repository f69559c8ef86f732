namespace Marrakech.Knowledge.Data.Usage;

/// <summary>What is shown of a thing's use on one day; each number is none or at least <see cref="Domain.Usage.SmallNumbers.Least"/>. Kept as long as "this quarter" reaches.</summary>
internal sealed class UseDay
{
    public required string Thing { get; init; }
    public required DateOnly Day { get; init; }
    public required int Reads { get; set; }
    public required int Downloads { get; set; }
}

/// <summary>The shown days of a month together, for ever.</summary>
internal sealed class UseMonth
{
    public required string Thing { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required int Reads { get; set; }
    public required int Downloads { get; set; }
}

/// <summary>The shown months of a thing together, and what is still too few to be shown.</summary>
internal sealed class UseTotal
{
    public required string Thing { get; init; }

    /// <summary>The day its use was first counted.</summary>
    public required DateOnly Since { get; init; }

    public int Reads { get; set; }
    public int Downloads { get; set; }

    /// <summary>Shown reads of the last 90 days.</summary>
    public int Quarter { get; set; }

    /// <summary>Reads and downloads of days on which there were too few, waiting for others.</summary>
    public int HeldReads { get; set; }
    public int HeldDownloads { get; set; }
}
