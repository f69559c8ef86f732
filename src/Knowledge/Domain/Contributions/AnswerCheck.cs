
namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>What is wrong with an answer; its sentence is <c>Answer.{Name}</c>.</summary>
internal enum AnswerFault
{
    Missing,
    TooLong,
    TooMany,
    NotUnderstood,

    /// <summary>The end lies before the beginning.</summary>
    EndsBefore,

    /// <summary>An amount without its currency.</summary>
    CurrencyMissing,

    /// <summary>A contact to be shown, without one.</summary>
    ContactMissing,

    /// <summary>No published item has this code.</summary>
    NoSuchItem,

    /// <summary>It names itself.</summary>
    ItselfNamed,

    /// <summary>It names a translation: its original is named.</summary>
    IsTranslation,

    /// <summary>It has translations itself.</summary>
    HasTranslations,

    /// <summary>The original is of another kind.</summary>
    OtherKind,

    /// <summary>The original has this language already.</summary>
    SameLanguage,

    /// <summary>The same contributor has translated it into this language already.</summary>
    TranslatedAlready,

    /// <summary>It does not say of which version it is a translation.</summary>
    VersionMissing,

    /// <summary>The original has no such version.</summary>
    VersionUnknown,

    /// <summary>An archived copy of nobody knows which link.</summary>
    CopyUnclear,
}

/// <summary>Something wrong with an answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Value">The value that is not understood.</param>
/// <param name="Length">Characters it has.</param>
internal sealed record AnswerProblem(Question Question, AnswerFault Fault, string? Value = null, int Length = 0);

/// <summary>Reads and judges answers.</summary>
internal static class AnswerCheck
{
    private const int Shown = 60;

    /// <summary>What was typed for some questions, in its one spelling, and what is wrong with it. What is missing may come later.</summary>
    public static (Dictionary<string, IReadOnlyList<string>> Values, IReadOnlyList<AnswerProblem> Problems) Read(IEnumerable<Question> questions, Func<string, IReadOnlyList<string>> typed)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        var problems = new List<AnswerProblem>();
        foreach (var question in questions)
        {
            var (read, wrong) = Read(question, typed(question.Name));
            values.Add(question.Name, read);
            problems.AddRange(wrong);
        }

        return (values, problems);
    }

    /// <summary>Everything that stands against submitting.</summary>
    public static IReadOnlyList<AnswerProblem> Whole(ContributionKind kind, ContributionAnswers answers) =>
    [
        .. kind.Questions.Where(q => q.IsRequired && answers[q.Name].Count == 0).Select(q => new AnswerProblem(q, AnswerFault.Missing)),
        .. Together(kind, answers),
    ];

    private static IEnumerable<AnswerProblem> Together(ContributionKind kind, ContributionAnswers answers)
    {
        if (answers.One(AnswerNames.Starts) is { } from && answers.One(AnswerNames.Ends) is { } to && Earlier(to, from)) yield return Of(AnswerNames.Ends, AnswerFault.EndsBefore);
        if (kind.Asks(AnswerNames.Amount) && answers[AnswerNames.Amount].Count > 0 && answers[AnswerNames.Currency].Count == 0) yield return Of(AnswerNames.Currency, AnswerFault.CurrencyMissing);
        if (answers[AnswerNames.ContactConsent].Count > 0 && answers[AnswerNames.ContactEmail].Count == 0) yield return Of(AnswerNames.ContactEmail, AnswerFault.ContactMissing);
        if (ArchivedCopies.Of(answers).Unclear.Count > 0) yield return Of(AnswerNames.Archived, AnswerFault.CopyUnclear);
    }

    /// <summary>Whether the whole period of one lies before the other: 2019 is not before 2019-05.</summary>
    private static bool Earlier(string one, string other) => string.CompareOrdinal(one, 0, other, 0, Math.Min(one.Length, other.Length)) < 0;

    private static (IReadOnlyList<string> Values, IReadOnlyList<AnswerProblem> Problems) Read(Question question, IReadOnlyList<string> typed)
    {
        IReadOnlyList<string> given = question.Kind switch
        {
            AnswerKind.Text => [.. typed.Select(Typed.Text).OfType<string>().Take(1)],
            AnswerKind.Lines => [.. typed.SelectMany(Typed.Lines).Distinct(StringComparer.Ordinal)],
            AnswerKind.Choices => [.. typed.Select(Typed.Line).OfType<string>().Distinct(StringComparer.Ordinal)],
            _ => [.. typed.Select(Typed.Line).OfType<string>().Take(1)],
        };
        if (given.Count > Question.MostValues) return (given, [new(question, AnswerFault.TooMany, Length: given.Count)]);
        if (given.FirstOrDefault(v => v.Length > question.Length) is { } tooLong) return (given, [new(question, AnswerFault.TooLong, Length: tooLong.Length)]);
        if (question.Read is not { } read) return (given, []);
        var unknown = given.Where(v => read(v) is null).ToList();
        return unknown.Count > 0 ? (given, [.. unknown.Take(3).Select(v => new AnswerProblem(question, AnswerFault.NotUnderstood, v.Length > Shown ? v[..Shown] + "…" : v))]) : ([.. given.Select(v => read(v)!).Distinct(StringComparer.Ordinal)], []);
    }

    private static AnswerProblem Of(string name, AnswerFault fault) => new(Question.Find(name)!, fault);
}
