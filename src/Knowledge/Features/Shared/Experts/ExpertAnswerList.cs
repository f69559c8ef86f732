using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;

namespace Marrakech.Knowledge.Features.Shared.Experts;

/// <summary>What an expert wrote, with who may see each field.</summary>
/// <param name="Answers">The answers, with the consents.</param>
/// <param name="Questions">Which of them, in their order.</param>
internal sealed record ExpertAnswerList(ContributionAnswers Answers, IEnumerable<Question> Questions)
{
    /// <summary>What is listed now, where that differs.</summary>
    public ContributionAnswers? Listed { get; init; }

    /// <summary>Whether questions without an answer are shown as such.</summary>
    public bool WithEmpty { get; init; }

    public IEnumerable<Question> Shown => Questions.Where(q => AloneIn(q) is not null || (!IsConsent(q) && (Answers[q.Name].Count > 0 || Before(q).Count > 0 || (WithEmpty && q.Name != ExpertQuestions.AvailableFrom))));

    /// <summary>The field a question is the consent of, where that field has no answers of its own.</summary>
    public static ExpertField? AloneIn(Question question) => ExpertQuestions.Fields.FirstOrDefault(f => f.Questions.Count == 0 && f.Consent.Name == question.Name);

    /// <summary>The consent a question stands first under; null for the others.</summary>
    public ExpertField? FieldOf(Question question) => ExpertQuestions.Fields.FirstOrDefault(f => f.Questions.Count > 0 && f.Questions[0].Name == question.Name);

    /// <summary>What is listed of a question where it is something else.</summary>
    public IReadOnlyList<string> Before(Question question) =>
        Listed is { } listed && !listed[question.Name].SequenceEqual(Answers[question.Name]) ? listed[question.Name] : [];

    private static bool IsConsent(Question question) => question.Name.EndsWith(ExpertField.ConsentEnding, StringComparison.Ordinal);
}
