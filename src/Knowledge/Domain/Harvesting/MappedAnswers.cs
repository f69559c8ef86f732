using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Turns what a stranger sent into answers: each read as if somebody had typed it, what cannot be is left out, and nothing about a person is kept.</summary>
internal static class MappedAnswers
{
    private const int Longest = 300, LongestLink = 500;

    public static ContributionAnswers Of(IEnumerable<(string Question, string Value)> told)
    {
        var given = told.Where(t => Question.Find(t.Question) is not null && !AnswerNames.Contact.Contains(t.Question)).ToLookup(t => t.Question, t => t.Value);
        var (values, problems) = AnswerCheck.Read(given.Select(g => Question.Find(g.Key)!), name => [.. given[name].Take(Question.MostValues)]);
        foreach (var problem in problems) values[problem.Question.Name] = [];
        return ContributionAnswers.None.With(values);
    }

    /// <summary>The text, cut where it is longer.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";

    /// <summary>An identifier; null for none and for one longer than any.</summary>
    public static string? Short(string? text) => Typed.Line(text) is { Length: <= Longest } line ? line : null;

    /// <summary>An address of a page; null for anything else.</summary>
    public static string? Link(string? text) => Typed.Line(text) is { Length: <= LongestLink } line ? Question.Find(AnswerNames.Links)!.Read!(line) : null;
}
