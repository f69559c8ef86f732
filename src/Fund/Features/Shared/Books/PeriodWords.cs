using System.Globalization;
using Marrakech.Fund.Domain.Books;

namespace Marrakech.Fund.Features.Shared.Books;

/// <summary>Days as addresses carry them.</summary>
internal static class PeriodWords
{
    /// <summary>The day a text names, as <c>2026-03-31</c>; null for anything else.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, PostingText.DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Plain(DateOnly day) => day.ToString(PostingText.DayForm, CultureInfo.InvariantCulture);
}
