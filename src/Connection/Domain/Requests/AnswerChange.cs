namespace Marrakech.Connection.Domain.Requests;

/// <summary>A question that is answered otherwise than before.</summary>
internal sealed record AnswerChange(RequestQuestion Question, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>What changed between two wordings of a request, in the order of the journey.</summary>
    public static IReadOnlyList<AnswerChange> Between(RequestAnswers before, RequestAnswers after) =>
        [.. RequestQuestion.All.Where(q => !before[q.Name].SequenceEqual(after[q.Name])).Select(q => new AnswerChange(q, before[q.Name], after[q.Name]))];
}
