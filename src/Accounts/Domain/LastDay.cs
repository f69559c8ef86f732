using System.Globalization;

namespace Marrakech.Accounts.Domain;

/// <summary>Reads the last day on which something counts.</summary>
internal static class LastDay
{
    /// <summary>The instant after the last day, in coordinated universal time; null for a day that is none, is past or lies too far ahead.</summary>
    /// <param name="day">The last day, as <c>2026-03-31</c>.</param>
    /// <param name="now">The present.</param>
    /// <param name="most">How many days from today it may lie ahead.</param>
    public static DateTimeOffset? End(string? day, DateTimeOffset now, int most)
    {
        if (!DateOnly.TryParseExact(day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)) return null;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return last < today || last > today.AddDays(most) ? null : new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }
}
