using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>Finds proposals and moves them.</summary>
internal sealed class ProposalDesk(AppDb db, ActTrail acts, ProposalNews news, PeopleDirectory people, CurrentActor actor)
{
    /// <summary>A proposal with its steps and appraisals, to be read; null where there is none.</summary>
    public Task<Proposal?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Proposal>().AsNoTracking().AsSplitQuery().Include(p => p.Steps).Include(p => p.Appraisals).SingleOrDefaultAsync(p => p.Code == code, ct);

    /// <summary>The same for the fund, which reads no drafts.</summary>
    public async Task<Proposal?> FindCaseAsync(string code, CancellationToken ct) => await FindAsync(code, ct) is { SubmittedAt: not null } found ? found : null;

    /// <summary>The proposal with this reference, to be changed within an open act: as it is now.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Task<Proposal> TakeAsync(string code, CancellationToken ct) => db.Set<Proposal>().AsSplitQuery().Include(p => p.Steps).Include(p => p.Appraisals).SingleAsync(p => p.Code == code, ct);

    /// <summary>A window as it is now.</summary>
    public async Task<WindowTerms?> WindowAsync(string code, CancellationToken ct) => (await db.Set<FundingWindow>().AsNoTracking().SingleOrDefaultAsync(w => w.Code == code, ct))?.Read();

    /// <summary>The participating organisations, the one that proposes first; one that is closed or unknown is left out.</summary>
    public async Task<IReadOnlyList<OrganisationFacts>> ParticipatingAsync(Proposal proposal, CancellationToken ct)
    {
        var found = new List<OrganisationFacts>();
        foreach (var code in proposal.Participating())
        {
            if (await people.FindOrganisationAsync(code, ct) is { } known) found.Add(known);
        }

        return found;
    }

    /// <summary>What stands against a move by whoever acts now; null where nothing does.</summary>
    public ProposalRefusal? Refusal(Proposal proposal, ProposalMove move)
    {
        if (ProposalLife.MoverOf(move) == ProposalMover.Organisation && actor.Value.Organisation != proposal.Organisation) return ProposalRefusal.NotYours;
        return ProposalLife.After(proposal.State, move, proposal.IsShort) is null ? ProposalRefusal.WrongState : null;
    }

    /// <summary>Moves a proposal within an open act, and tells who should know; it was asked before whether that is possible.</summary>
    public async Task MoveAsync(OpenAct act, Proposal proposal, ProposalMove move, string? reason, CancellationToken ct)
    {
        var to = ProposalLife.After(proposal.State, move, proposal.IsShort) ?? throw new InvalidOperationException($"A proposal in the state {proposal.State} does not {move}.");
        // Added by name: a row found through its list would be taken for one that is there already, for it has its key.
        db.Add(new ProposalStep { Id = Guid.CreateVersion7(act.At), ProposalId = proposal.Id, Number = proposal.Steps.Count + 1, Move = move, To = to, At = act.At, Person = actor.Value.Person, Reason = reason });
        (proposal.State, proposal.ChangedAt) = (to, act.At);
        proposal.Row++;
        if (move == ProposalMove.Submit) proposal.SubmittedAt = act.At;
        if (to == ProposalState.InAppraisal) (proposal.Round, proposal.Moderated, proposal.ModeratedReason) = (proposal.Round + 1, null, null);
        await news.OfMoveAsync(proposal, move, ct);
    }

    /// <summary>Makes a move that is nothing but a move; returns what stands against it.</summary>
    /// <param name="kind">The act.</param>
    /// <param name="code">Reference of the proposal.</param>
    /// <param name="move">The move.</param>
    /// <param name="reason">Why, where it is said.</param>
    /// <param name="also">Changes what goes with the move, or refuses it, when the rules allow it.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ProposalRefusal?> HandleAsync(ActKind kind, string code, ProposalMove move, string? reason, Func<Proposal, OpenAct, Task<ProposalRefusal?>>? also, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(kind, null, ct);
        var proposal = await TakeAsync(code, ct);
        var before = proposal.Digested();
        if (Refusal(proposal, move) is { } refusal) return refusal;
        if (also is not null && await also(proposal, act) is { } stands)
        {
            db.ChangeTracker.Clear();
            return stands;
        }

        await MoveAsync(act, proposal, move, reason, ct);
        act.Concerns(new ActSubject(Proposal.Thing, code), before, proposal.Digested());
        await act.CommitAsync(new { state = proposal.State.ToString() }, ct);
        return null;
    }
}

/// <summary>Whom a proposal belongs to, for every address below it.</summary>
internal sealed class ProposalBelonging(AppDb db) : Ui.Access.IBelongingSource
{
    public string RouteValue => "proposal";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) =>
        await db.Set<Proposal>().AsNoTracking().Where(p => p.Code == code).Select(p => new Belonging(p.Organisation, p.Country, null)).SingleOrDefaultAsync(ct);
}
