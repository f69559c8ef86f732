using System.Globalization;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>A datestamp as OAI-PMH 2.0 (3.3) writes it, in UTC: a day, or an instant to the second.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="First">The first moment it covers.</param>
/// <param name="After">The first moment it no longer covers.</param>
/// <param name="IsDay">Whether it is a day.</param>
internal sealed record OaiInstant(string Text, DateTimeOffset First, DateTimeOffset After, bool IsDay)
{
    public const string SecondFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'", DayFormat = "yyyy-MM-dd";

    /// <summary>Reads it; null where it is none.</summary>
    public static OaiInstant? Read(string text)
    {
        if (Parse(text, DayFormat) is { } day && day < DateTimeOffset.MaxValue.AddDays(-2)) return new OaiInstant(text, day, day.AddDays(1), true);
        return Parse(text, SecondFormat) is { } second && second < DateTimeOffset.MaxValue.AddDays(-2) ? new OaiInstant(text, second, second.AddSeconds(1), false) : null;
    }

    /// <summary>An instant to the second.</summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(SecondFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Parse(string text, string format) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var found) ? found : null;
}
