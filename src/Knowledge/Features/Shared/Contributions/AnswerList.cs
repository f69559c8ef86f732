using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>Some answers to be read.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Questions">Which of them, in their order.</param>
internal sealed record AnswerList(ContributionAnswers Answers, IEnumerable<Question> Questions)
{
    /// <summary>Whether questions without an answer are shown as such.</summary>
    public bool WithEmpty { get; init; }

    /// <summary>Links among the answers that are dead or left alone, by address; a dead one shows the archived copy in its place.</summary>
    public IReadOnlyDictionary<string, CheckedLink> Noted { get; init; } = new Dictionary<string, CheckedLink>();

    public IEnumerable<Question> Shown => Questions.Where(q => WithEmpty || Answers[q.Name].Count > 0);
}
