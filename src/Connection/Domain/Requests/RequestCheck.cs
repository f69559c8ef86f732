namespace Marrakech.Connection.Domain.Requests;

/// <summary>What is wrong with an answer; its sentence is <c>Request.Answer.{Name}</c>.</summary>
internal enum AnswerFault
{
    Missing,
    TooLong,
    TooMany,
    NotUnderstood,

    /// <summary>An emergency without its reason.</summary>
    UrgencyUnsaid,

    /// <summary>Something others may read, without the words they read.</summary>
    SummaryMissing,

    /// <summary>Equipment without saying which, how many or where to.</summary>
    EquipmentUnsaid,
}

/// <summary>Something wrong with an answer.</summary>
internal sealed record AnswerProblem(RequestQuestion Question, AnswerFault Fault, string? Value = null, int Length = 0);

/// <summary>Reads and judges answers.</summary>
internal static class RequestCheck
{
    private const int Shown = 60;

    /// <summary>What is asked of a request for equipment; a specification where there is one.</summary>
    private static readonly string[] equipment = [RequestQuestion.EquipmentWhat, RequestQuestion.EquipmentNumber, RequestQuestion.EquipmentPlace];

    /// <summary>What was typed for a group of questions, in its one spelling, and what is wrong with it. What is missing may come later.</summary>
    public static (Dictionary<string, IReadOnlyList<string>> Values, IReadOnlyList<AnswerProblem> Problems) Read(RequestGroup group, Func<string, IReadOnlyList<string>> typed)
    {
        var (values, problems) = (new Dictionary<string, IReadOnlyList<string>>(), new List<AnswerProblem>());
        foreach (var question in group.Questions)
        {
            var given = Given(question, typed(question.Name));
            var read = question.Read is null ? given : [.. given.Select(v => question.Read(v)).OfType<string>().Distinct(StringComparer.Ordinal)];
            values.Add(question.Name, read);
            if (given.Count > RequestQuestion.MostValues) problems.Add(new(question, AnswerFault.TooMany, Length: given.Count));
            else if (given.FirstOrDefault(v => v.Length > question.Length) is { } tooLong) problems.Add(new(question, AnswerFault.TooLong, Length: tooLong.Length));
            else if (question.Read is { } spell && given.FirstOrDefault(v => spell(v) is null) is { } unknown) problems.Add(new(question, AnswerFault.NotUnderstood, unknown.Length > Shown ? unknown[..Shown] + "…" : unknown));
        }

        return (values, problems);
    }

    /// <summary>Everything that stands against submitting.</summary>
    public static IReadOnlyList<AnswerProblem> Whole(RequestAnswers answers) =>
    [
        .. RequestQuestion.All.Where(q => q.IsRequired && answers[q.Name].Count == 0).Select(q => new AnswerProblem(q, AnswerFault.Missing)),
        .. Together(answers),
    ];

    private static IEnumerable<AnswerProblem> Together(RequestAnswers answers)
    {
        foreach (var unsaid in equipment.Where(q => answers.WantsEquipment && answers[q].Count == 0)) yield return new(RequestQuestion.Find(unsaid), AnswerFault.EquipmentUnsaid);
        if (answers.Track == Track.Emergency && answers[RequestQuestion.UrgencyReason].Count == 0) yield return new(RequestQuestion.Find(RequestQuestion.UrgencyReason), AnswerFault.UrgencyUnsaid);
        if (answers.Visibility == RequestQuestion.Public && answers[RequestQuestion.Summary].Count == 0) yield return new(RequestQuestion.Find(RequestQuestion.Summary), AnswerFault.SummaryMissing);
    }

    private static IReadOnlyList<string> Given(RequestQuestion question, IReadOnlyList<string> typed) => question.Kind switch
    {
        AnswerKind.Text => [.. typed.Select(Typed.Text).OfType<string>().Take(1)],
        AnswerKind.Lines => [.. typed.SelectMany(Typed.Lines).Distinct(StringComparer.Ordinal)],
        AnswerKind.Choices => [.. typed.Select(Typed.Line).OfType<string>().Distinct(StringComparer.Ordinal)],
        _ => [.. typed.Select(Typed.Line).OfType<string>().Take(1)],
    };
}
