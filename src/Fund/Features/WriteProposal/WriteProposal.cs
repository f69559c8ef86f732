using System.Security.Cryptography;
using System.Text.Json;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.WriteProposal;

/// <summary>What became of some answers.</summary>
/// <param name="Refusal">Why nothing was saved.</param>
/// <param name="Problems">What is wrong with what was typed; then nothing was saved either.</param>
/// <param name="Theirs">What somebody else saved meanwhile, where that stands against it.</param>
internal sealed record ProposalOutcome(ProposalRefusal? Refusal, IReadOnlyList<AnswerProblem> Problems, ProposalAnswers? Theirs)
{
    public bool IsSaved => Refusal is null && Problems.Count == 0;
}

/// <summary>Saves the answers of one group of questions of a concept note. What is missing may come later; only submitting asks for it.</summary>
internal sealed class WriteProposal(ActTrail acts, ProposalDesk desk, CurrentActor actor)
{
    public static readonly ActKind Act = new("ProposalEdited");

    /// <summary>Mark of what stands under some questions: two people who edit different groups do not disturb each other.</summary>
    public static string MarkOf(ProposalGroup group, ProposalAnswers answers) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(group.Questions.Select(q => answers[q.Name]))))[..16];

    /// <summary>Saves what was typed.</summary>
    /// <param name="code">Reference of the draft.</param>
    /// <param name="group">The group of questions.</param>
    /// <param name="typed">What was typed, by name of the question.</param>
    /// <param name="mark">What stood there when the page was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProposalOutcome> HandleAsync(string code, ProposalGroup group, Func<string, IReadOnlyList<string>> typed, string? mark, CancellationToken ct)
    {
        var (values, problems) = ProposalCheck.Read(group, typed);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var draft = await desk.TakeAsync(code, ct);
        if (Refusal(draft) is { } refusal) return new ProposalOutcome(refusal, problems, null);
        if (problems.Count > 0) return new ProposalOutcome(null, problems, null);
        var (before, was) = (draft.Read(), draft.Digested());
        var after = before.With(values);
        if (after.Json() == before.Json()) return new ProposalOutcome(null, [], null);
        if (mark != MarkOf(group, before)) return new ProposalOutcome(ProposalRefusal.ChangedMeanwhile, [], before);
        draft.Take(after);
        draft.WrittenBy(actor.Value.Person);
        (draft.Row, draft.ChangedAt) = (draft.Row + 1, act.At);
        act.Concerns(new ActSubject(Proposal.Thing, code), was, draft.Digested());
        await act.CommitAsync(new { group = group.Name }, ct);
        return new ProposalOutcome(null, [], null);
    }

    /// <summary>Whether the concept note is written now by whoever acts.</summary>
    public ProposalRefusal? Refusal(Proposal draft) =>
        actor.Value.Organisation != draft.Organisation ? ProposalRefusal.NotYours : draft.State != ProposalState.Draft ? ProposalRefusal.WrongState : null;
}
