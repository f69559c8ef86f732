using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>A value an expert is found by, and by whom.</summary>
internal readonly record struct Filed(string Field, string Value, Audience Audience);

/// <summary>What experts are found by: values by field, and words. Nobody finds by what they may not see.</summary>
internal static class ExpertFiling
{
    /// <summary>Most words of a search that count.</summary>
    public const int MostWords = 8;

    private static readonly string[] filed = [ExpertQuestions.Languages, AnswerNames.Countries, AnswerNames.Objectives];
    private static readonly string[] worded = [ExpertQuestions.Name, ExpertQuestions.Affiliation, ExpertQuestions.OtherLanguages, ExpertQuestions.Skills, ExpertQuestions.Biography];

    public static IEnumerable<Filed> Values(ContributionAnswers answers) =>
        from field in ExpertQuestions.Fields
        where filed.Contains(field.Name)
        let audience = ExpertQuestions.ConsentOf(answers, field)
        where audience < Audience.Secretariat
        from value in answers[field.Name]
        select new Filed(field.Name, value, audience);

    /// <summary>The words a reader finds by, in one spelling, between spaces.</summary>
    public static string Words(ContributionAnswers answers, Audience reader)
    {
        var visible = ExpertQuestions.Visible(answers, reader);
        return string.Join(' ', worded.SelectMany(q => visible[q]).SelectMany(WordsOf));
    }

    /// <summary>The words of a text in one spelling.</summary>
    public static IReadOnlyList<string> WordsOf(string? text)
    {
        var words = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = 0;
            while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || char.IsSurrogate(rest[end]) || IsMark(rest[end]))) end++;
            if (end > 0 && Folding.Fold(rest[..end]) is { Length: > 0 } word) words.Add(word);
            rest = rest[Math.Min(end + 1, rest.Length)..];
        }

        return words;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
