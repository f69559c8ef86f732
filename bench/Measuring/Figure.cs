namespace Marrakech.Bench.Measuring;

/// <summary>One line of the table.</summary>
internal sealed record Figure
{
    /// <summary>What was measured.</summary>
    public required string Name { get; init; }

    /// <summary>On how much.</summary>
    public string Size { get; init; } = "";

    /// <summary>Unit of <see cref="Middle"/> and <see cref="High"/>.</summary>
    public string Unit { get; init; } = "ms";

    /// <summary>The median, or the one value there is.</summary>
    public double? Middle { get; init; }

    /// <summary>Ninety-nine of a hundred stay below.</summary>
    public double? High { get; init; }

    /// <summary>Share of what it is compared with.</summary>
    public double? Ratio { get; init; }

    /// <summary>What is aimed at, in words.</summary>
    public string Target { get; init; } = "";

    /// <summary>Whether the target is met; null where there is none.</summary>
    public bool? Holds { get; init; }

    /// <summary>Times in milliseconds, with limits for their median and their 99th percentile.</summary>
    public static Figure OfTimes(string name, string size, IReadOnlyList<double> times, double? median = null, double? high = null)
    {
        var sorted = times.Order().ToList();
        var (middle, top) = (Percentile(sorted, 0.5), Percentile(sorted, 0.99));
        string?[] limits = [median is null ? null : $"p50 <= {median}", high is null ? null : $"p99 <= {high}"];
        return new Figure
        {
            Name = name,
            Size = size,
            Middle = middle,
            High = top,
            Target = string.Join(", ", limits.Where(l => l is not null)),
            Holds = median is null && high is null ? null : middle <= (median ?? middle) && top <= (high ?? top),
        };
    }

    /// <summary>One value with an upper limit.</summary>
    public static Figure OfValue(string name, string size, double value, string unit, double? most = null) => new()
    {
        Name = name,
        Size = size,
        Middle = value,
        Unit = unit,
        Target = most is null ? "" : $"<= {most}",
        Holds = most is null ? null : value <= most,
    };

    /// <summary>A share of one, with a lower limit.</summary>
    public static Figure OfShare(string name, string size, double value, double? least = null) => new()
    {
        Name = name,
        Size = size,
        Middle = value,
        Unit = "of 1",
        Target = least is null ? "" : $">= {least}",
        Holds = least is null ? null : value >= least,
    };

    private static double Percentile(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
