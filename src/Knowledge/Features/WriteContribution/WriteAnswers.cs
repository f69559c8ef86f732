using System.Security.Cryptography;
using System.Text.Json;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;

namespace Marrakech.Knowledge.Features.WriteContribution;

/// <summary>What became of some answers.</summary>
/// <param name="Refusal">Why nothing was saved.</param>
/// <param name="Problems">What is wrong with what was typed; then nothing was saved either.</param>
/// <param name="Theirs">What somebody else saved meanwhile, where that stands against it.</param>
internal sealed record WriteOutcome(ContributionRefusal? Refusal, IReadOnlyList<AnswerProblem> Problems, ContributionAnswers? Theirs)
{
    public bool IsSaved => Refusal is null && Problems.Count == 0;
}

/// <summary>Saves the answers of one group of questions. What is missing may come later; only submitting asks for it.</summary>
internal sealed class WriteAnswers(ActTrail acts, ContributionDesk desk, RelatedCheck related, CurrentActor actor)
{
    public static readonly ActKind Act = new("ContributionEdited");

    /// <summary>Mark of what stands under some questions: two people who edit different groups do not disturb each other.</summary>
    public static string MarkOf(Step step, ContributionAnswers answers) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(step.Questions.Select(q => answers[q.Name]))))[..16];

    /// <summary>Saves what was typed.</summary>
    /// <param name="code">Reference of the draft.</param>
    /// <param name="step">The group of questions.</param>
    /// <param name="typed">What was typed, by name of the question.</param>
    /// <param name="mark">What stood there when the page was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<WriteOutcome> HandleAsync(string code, Step step, Func<string, IReadOnlyList<string>> typed, string? mark, CancellationToken ct)
    {
        var (values, problems) = AnswerCheck.Read(step.Questions, typed);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var draft = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(draft, ContributionMove.Edit, ct) is { } refusal) return new WriteOutcome(refusal, problems, null);
        if (problems.Count > 0) return new WriteOutcome(null, problems, null);
        var (before, was) = (draft.Read(), draft.Digested());
        var after = before.With(values);
        if (after.Json() == before.Json()) return new WriteOutcome(null, [], null);
        // What stands against naming another item is said where it is named; everything else may change until it is submitted.
        if (step.Questions.Any(q => q.Name == AnswerNames.TranslationOf)) problems = await related.ProblemsAsync(Relating.Of(draft, after), ct);
        if (problems.Count > 0) return new WriteOutcome(null, problems, null);
        if (mark != MarkOf(step, before)) return new WriteOutcome(ContributionRefusal.ChangedMeanwhile, [], before);
        draft.Answers = after.Json();
        draft.Title = after.One(AnswerNames.Title) ?? "";
        draft.WrittenBy(actor.Value.Person);
        desk.Move(act, draft, ContributionMove.Edit, null, isTold: false);
        act.Concerns(new ActSubject(Contribution.Thing, code), was, draft.Digested());
        await act.CommitAsync(new { step = step.Name }, ct);
        return new WriteOutcome(null, [], null);
    }
}
