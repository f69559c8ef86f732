using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Appraise;

/// <summary>What an appraiser does: declares whether they have a conflict of interest, then scores.</summary>
internal sealed class Appraise(AppDb db, ActTrail acts, ProposalDesk desk, ProposalNews news, CurrentActor actor)
{
    public static readonly ActKind Accepted = new("AppraisalAccepted"), Conflicted = new("AppraisalConflictDeclared"), Given = new("AppraisalGiven");

    /// <summary>What whoever acts was asked to appraise, the latest first.</summary>
    public async Task<IReadOnlyList<(Appraisal Appraisal, Proposal Proposal)>> OwnAsync(CancellationToken ct)
    {
        var person = actor.Value.Person;
        var rows = await db.Set<Appraisal>().AsNoTracking().Where(a => a.Person == person && a.State != AppraisalState.Released).Join(db.Set<Proposal>().AsNoTracking(), a => a.ProposalId, p => p.Id, (a, p) => new { Appraisal = a, Proposal = p }).ToListAsync(ct);
        return [.. rows.OrderByDescending(r => r.Appraisal.AskedAt).ThenBy(r => r.Appraisal.Id).Select(r => (r.Appraisal, r.Proposal))];
    }

    /// <summary>The proposal of an appraisal of one's own, and the appraisal; null where there is none.</summary>
    public async Task<(Proposal Proposal, Appraisal Appraisal)?> FindAsync(Guid id, CancellationToken ct) =>
        await CodeAsync(id, ct) is { } code && await desk.FindAsync(code, ct) is { } proposal ? (proposal, proposal.Appraisals.Single(a => a.Id == id)) : null;

    /// <summary>Declares a conflict of interest or none; returns what stands against it.</summary>
    public async Task<ProposalRefusal?> DeclareAsync(Guid id, bool hasConflict, string? reason, CancellationToken ct)
    {
        var told = Typed.Within(reason, Proposal.ReasonLength);
        await using var act = await acts.OpenAsync(hasConflict ? Conflicted : Accepted, null, ct);
        if (await TakeAsync(id, ct) is not var (proposal, appraisal)) return ProposalRefusal.NotAppraiser;
        if (Against(proposal, appraisal, AppraisalState.Asked) is { } refusal) return refusal;
        if (hasConflict && told is null) return ProposalRefusal.ReasonMissing;
        var before = appraisal.Digested();
        (appraisal.State, appraisal.Reason) = hasConflict ? (AppraisalState.Conflicted, told) : (AppraisalState.Accepted, null);
        proposal.Row++;
        if (hasConflict) await news.ToAdministratorsAsync(proposal, "Proposal.News.Conflict", ct);
        act.Concerns(new ActSubject(Appraisal.Thing, $"{id}"), before, appraisal.Digested());
        await act.CommitAsync(new { proposal = proposal.Code }, ct);
        return null;
    }

    /// <summary>Takes the scores; returns what stands against them.</summary>
    public async Task<ProposalRefusal?> ScoreAsync(Guid id, AppraisalScores scores, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Given, null, ct);
        if (await TakeAsync(id, ct) is not var (proposal, appraisal)) return ProposalRefusal.NotAppraiser;
        if (Against(proposal, appraisal, AppraisalState.Accepted) is { } refusal) return refusal;
        var before = appraisal.Digested();
        appraisal.Take(scores);
        (appraisal.State, appraisal.DoneAt) = (AppraisalState.Done, act.At);
        proposal.Row++;
        if (proposal.Counting() is { Count: >= AppraisalScores.Least } all && all.All(a => a.State == AppraisalState.Done)) await news.ToAdministratorsAsync(proposal, "Proposal.News.Appraised", ct);
        act.Concerns(new ActSubject(Appraisal.Thing, $"{id}"), before, appraisal.Digested());
        await act.CommitAsync(new { proposal = proposal.Code, points = scores.Points }, ct);
        return null;
    }

    private static ProposalRefusal? Against(Proposal proposal, Appraisal appraisal, AppraisalState wanted) =>
        proposal.State != ProposalState.InAppraisal || appraisal.Round != proposal.Round || appraisal.State != wanted ? ProposalRefusal.WrongState : null;

    private async Task<(Proposal Proposal, Appraisal Appraisal)?> TakeAsync(Guid id, CancellationToken ct)
    {
        if (await CodeAsync(id, ct) is not { } code) return null;
        var proposal = await desk.TakeAsync(code, ct);
        return (proposal, proposal.Appraisals.Single(a => a.Id == id));
    }

    private Task<string?> CodeAsync(Guid id, CancellationToken ct)
    {
        var person = actor.Value.Person;
        return db.Set<Appraisal>().Where(a => a.Id == id && a.Person == person && a.State != AppraisalState.Released).Join(db.Set<Proposal>(), a => a.ProposalId, p => p.Id, (_, p) => p.Code).SingleOrDefaultAsync(ct);
    }
}
