using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.WriteProgramme;

/// <summary>Saves the programme document of a proposal, and hands it in. Of the shorter route it is the budget, written with the concept note.</summary>
internal sealed class WriteProgramme(ActTrail acts, ProposalDesk desk, CurrentActor actor)
{
    public static readonly ActKind Written = new("ProgrammeWritten"), HandedIn = new("ProgrammeHandedIn");

    /// <summary>Whether a proposal goes the shorter route: as it was when submitted; of a draft, as its window is now.</summary>
    public async Task<bool> IsShortAsync(Proposal proposal, CancellationToken ct) =>
        proposal.SubmittedAt is null ? await desk.WindowAsync(proposal.Window, ct) is { IsShort: true } : proposal.IsShort;

    /// <summary>Whether the document is written now by whoever acts.</summary>
    public ProposalRefusal? Refusal(Proposal proposal, bool isShort)
    {
        if (actor.Value.Organisation != proposal.Organisation) return ProposalRefusal.NotYours;
        return proposal.State is ProposalState.Returned or ProposalState.Programme || (isShort && proposal.State == ProposalState.Draft) ? null : ProposalRefusal.WrongState;
    }

    /// <summary>Saves a document; returns what stands against it.</summary>
    /// <param name="code">Reference of the proposal.</param>
    /// <param name="programme">The document.</param>
    /// <param name="row">Count of changes of the proposal as it was read.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProposalRefusal?> SaveAsync(string code, Programme programme, int row, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Written, null, ct);
        var proposal = await desk.TakeAsync(code, ct);
        if (Refusal(proposal, await IsShortAsync(proposal, ct)) is { } refusal) return refusal;
        if (proposal.Row != row) return ProposalRefusal.ChangedMeanwhile;
        if (programme.Json() == proposal.Document) return null;
        var before = proposal.Digested();
        proposal.Document = programme.Json();
        proposal.WrittenBy(actor.Value.Person);
        (proposal.Row, proposal.ChangedAt) = (proposal.Row + 1, act.At);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, proposal.Digested());
        await act.CommitAsync(new { programme.TotalCents, results = programme.Results.Count }, ct);
        return null;
    }

    /// <summary>Hands it in for appraisal; returns what stands against it.</summary>
    public Task<ProposalRefusal?> HandInAsync(string code, CancellationToken ct) => desk.HandleAsync(HandedIn, code, ProposalMove.HandIn, null,
        (p, _) => Task.FromResult<ProposalRefusal?>(p.Programme().Gaps(p.Read(), p.Participating(), p.IsShort).Any() ? ProposalRefusal.Incomplete : null), ct);
}
