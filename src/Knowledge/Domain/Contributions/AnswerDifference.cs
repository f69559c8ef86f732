namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>An answer that differs between two versions.</summary>
internal sealed record AnswerDifference(Question Question, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>The answers that differ, in the order of the questions; the contact is nobody's to compare.</summary>
    public static IReadOnlyList<AnswerDifference> Between(ContributionAnswers before, ContributionAnswers after) =>
    [
        .. Question.All.Where(q => !AnswerNames.Contact.Contains(q.Name) && !before[q.Name].SequenceEqual(after[q.Name])).Select(q => new AnswerDifference(q, before[q.Name], after[q.Name])),
    ];
}
