using System.Globalization;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Events;

/// <summary>The days of an event or a training, the last one included. A month or a year alone is no day one can go to.</summary>
internal sealed record EventDays(DateOnly Starts, DateOnly Ends)
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The days as contributed; null where the first day is not told.</summary>
    public static EventDays? Of(ContributionAnswers answers) => Of(answers.One(AnswerNames.Starts), answers.One(AnswerNames.Ends));

    /// <summary>The days as ISO 8601 writes them. An end that is no day, or lies before the begin, is left out.</summary>
    public static EventDays? Of(string? starts, string? ends) =>
        Day(starts) is not { } first ? null : new(first, Day(ends) is { } last && last >= first ? last : first);

    public static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public bool IsOver(DateOnly today) => Ends < today;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
