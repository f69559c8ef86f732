using System.Globalization;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Domain.Contributions;

/// <summary>A part of a contribution and the day it is due.</summary>
/// <param name="Due">The day.</param>
/// <param name="Minor">Smallest units of the contribution's currency.</param>
internal sealed record Part(DateOnly Due, long Minor);

/// <summary>A part with what has come of it.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Due">The day it is due.</param>
/// <param name="Minor">What is due.</param>
/// <param name="Paid">What has come of it.</param>
internal sealed record PartState(int Number, DateOnly Due, long Minor, long Paid)
{
    public long Open => Minor - Paid;
}

/// <summary>The instalments of a contribution. What comes fills them in the order of their days, whatever the donor wrote on it.</summary>
internal static class Schedule
{
    /// <summary>Most instalments of one contribution.</summary>
    public const int Most = 24;

    public const string DayForm = "yyyy-MM-dd";

    /// <summary>How a schedule is typed: a line for each instalment, day and amount with a semicolon between.</summary>
    /// <returns>The parts, or why there are none.</returns>
    public static (IReadOnlyList<Part>? Parts, ContributionRefusal? Refusal) Read(string? typed, Amount whole)
    {
        var lines = (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is 0 or > Most) return (null, ContributionRefusal.ScheduleUnreadable);
        var parts = new List<Part>();
        foreach (var line in lines)
        {
            if (line.Split(';', StringSplitOptions.TrimEntries) is not [var day, var amount] || Day(day) is not { } due || Amount.Read(amount, whole.Currency).Amount is not { } part) return (null, ContributionRefusal.ScheduleUnreadable);
            if (parts.Count > 0 && due <= parts[^1].Due) return (null, ContributionRefusal.ScheduleOrder);
            parts.Add(new Part(due, part.Minor));
        }

        return parts.Sum(p => p.Minor) == whole.Minor ? (parts, null) : (null, ContributionRefusal.ScheduleSum);
    }

    /// <summary>What has come of each part.</summary>
    /// <param name="parts">In the order of their days.</param>
    /// <param name="paid">What has come of all of it.</param>
    public static IReadOnlyList<PartState> Fill(IEnumerable<Part> parts, long paid)
    {
        var (states, left) = (new List<PartState>(), Math.Max(0, paid));
        foreach (var part in parts)
        {
            var here = Math.Min(left, part.Minor);
            left -= here;
            states.Add(new PartState(states.Count + 1, part.Due, part.Minor, here));
        }

        return states;
    }

    /// <summary>A day as it is typed; null for what is none.</summary>
    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed?.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day as it is typed.</summary>
    public static string Show(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
