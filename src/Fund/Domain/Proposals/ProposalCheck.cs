namespace Marrakech.Fund.Domain.Proposals;

/// <summary>What is wrong with an answer; its sentence is <c>Proposal.Answer.{Name}</c>.</summary>
internal enum AnswerFault
{
    Missing,
    TooLong,
    TooMany,
    NotUnderstood,
}

/// <summary>Something wrong with an answer.</summary>
internal sealed record AnswerProblem(ProposalQuestion Question, AnswerFault Fault, string? Value = null, int Length = 0);

/// <summary>Reads and judges answers.</summary>
internal static class ProposalCheck
{
    private const int Shown = 60;

    /// <summary>What was typed for a group of questions, in its one spelling, and what is wrong with it. What is missing may come later.</summary>
    public static (Dictionary<string, IReadOnlyList<string>> Values, IReadOnlyList<AnswerProblem> Problems) Read(ProposalGroup group, Func<string, IReadOnlyList<string>> typed)
    {
        var (values, problems) = (new Dictionary<string, IReadOnlyList<string>>(), new List<AnswerProblem>());
        foreach (var question in group.Questions)
        {
            var given = Given(question, typed(question.Name));
            var read = question.Read is null ? given : [.. given.Select(v => question.Read(v)).OfType<string>().Distinct(StringComparer.Ordinal)];
            values.Add(question.Name, read);
            if (given.Count > ProposalQuestion.MostValues) problems.Add(new(question, AnswerFault.TooMany, Length: given.Count));
            else if (given.FirstOrDefault(v => v.Length > question.Length) is { } tooLong) problems.Add(new(question, AnswerFault.TooLong, Length: tooLong.Length));
            else if (question.Read is { } spell && given.FirstOrDefault(v => spell(v) is null) is { } unknown) problems.Add(new(question, AnswerFault.NotUnderstood, unknown.Length > Shown ? unknown[..Shown] + "…" : unknown));
        }

        return (values, problems);
    }

    /// <summary>Everything that stands against submitting.</summary>
    public static IReadOnlyList<AnswerProblem> Whole(ProposalAnswers answers) =>
        [.. ProposalQuestion.All.Where(q => q.IsRequired && answers[q.Name].Count == 0).Select(q => new AnswerProblem(q, AnswerFault.Missing))];

    private static IReadOnlyList<string> Given(ProposalQuestion question, IReadOnlyList<string> typed) => question.Kind switch
    {
        AnswerKind.Text => [.. typed.Select(Typed.Text).OfType<string>().Take(1)],
        AnswerKind.Lines => [.. typed.SelectMany(Typed.Lines).Distinct(StringComparer.Ordinal)],
        AnswerKind.Choices => [.. typed.Select(Typed.Line).OfType<string>().Distinct(StringComparer.Ordinal)],
        _ => [.. typed.Select(Typed.Line).OfType<string>().Take(1)],
    };
}
