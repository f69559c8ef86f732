using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Knowledge.Features.WriteContribution;

namespace Marrakech.Knowledge.Features.DescribeExpert;

/// <summary>What became of some answers.</summary>
/// <param name="Refusal">Why nothing was saved.</param>
/// <param name="Problems">What is wrong with what was typed; then nothing was saved either.</param>
/// <param name="Theirs">What was saved elsewhere meanwhile, where that stands against it.</param>
internal sealed record ExpertWriteOutcome(ExpertRefusal? Refusal, IReadOnlyList<AnswerProblem> Problems, ContributionAnswers? Theirs = null)
{
    public bool IsSaved => Refusal is null && Problems.Count == 0;
}

/// <summary>Saves the answers of one group of questions, with the consents. A consent counts from here on.</summary>
internal sealed class WriteExpert(ActTrail acts, ExpertDesk desk)
{
    public static readonly ActKind Act = new("ExpertEdited");

    /// <summary>Saves what was typed.</summary>
    /// <param name="step">The group of questions.</param>
    /// <param name="typed">What was typed, by name of the question.</param>
    /// <param name="mark">What stood there when the page was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ExpertWriteOutcome> HandleAsync(Step step, Func<string, IReadOnlyList<string>> typed, string? mark, CancellationToken ct)
    {
        var (values, problems) = AnswerCheck.Read(step.Questions, typed);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.OwnAsync(ct) is not { } expert || ExpertLife.After(expert.State, expert.IsListed, ExpertMove.Edit) is null) return new(ExpertRefusal.WrongState, problems);
        var (before, was) = (expert.Read(), expert.Digested());
        var after = before.With(values);
        // What is on the list stays whole: there nothing needed can be taken out.
        if (expert.IsListed) problems = [.. problems, .. ExpertQuestions.Missing(after).Where(p => step.Questions.Contains(p.Question))];
        if (problems.Count > 0) return new(null, problems);
        if (after.Json() == before.Json()) return new(null, []);
        if (mark != WriteAnswers.MarkOf(step, before)) return new(ExpertRefusal.ChangedMeanwhile, [], before);
        expert.Edit(after);
        ExpertDesk.Changed(act, expert);
        act.Concerns(new ActSubject(Expert.Thing, expert.Code), was, expert.Digested());
        await act.CommitAsync(new { step = step.Name, state = expert.State.ToString(), consents = ConsentsOf(step, after) }, ct);
        return new(null, []);
    }

    /// <summary>The record of consent: who may see which field, from this act on.</summary>
    private static Dictionary<string, string> ConsentsOf(Step step, ContributionAnswers answers) =>
        ExpertQuestions.Fields.Where(f => step.Questions.Contains(f.Consent)).ToDictionary(f => f.Name, f => ExpertQuestions.ConsentOf(answers, f).ToString());
}
