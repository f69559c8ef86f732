using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>What the hub itself knows of partners and experts: for which requests they were accepted, and which of those were completed.</summary>
internal sealed class PartnerRecord(AppDb db, TimeProvider clock)
{
    /// <summary>For how many requests each candidate of a kind, by its code, was accepted in the last twelve months.</summary>
    public async Task<Dictionary<string, int>> ChosenLatelyAsync(CandidateKind kind, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddYears(-1);
        return await CountAsync(Accepted(kind).Where(d => d.At >= since), ct);
    }

    /// <summary>For how many completed requests each organisation, by its code, was accepted as partner.</summary>
    public Task<Dictionary<string, int>> FinishedAsync(CancellationToken ct) =>
        CountAsync(Accepted(CandidateKind.Partner).Where(d => db.Set<SupportRequest>().Any(r => r.Id == d.RequestId && r.State == RequestState.Completed)), ct);

    /// <summary>Decisions to accept that no later one about the same took back.</summary>
    private IQueryable<MatchDecision> Accepted(CandidateKind kind) => db.Set<MatchDecision>().AsNoTracking().Where(d => d.Kind == kind && d.Verdict == Verdict.Accepted
        && !db.Set<MatchDecision>().Any(l => l.RequestId == d.RequestId && l.Kind == kind && l.Code == d.Code && l.Number > d.Number && l.Verdict == Verdict.Rejected));

    private static async Task<Dictionary<string, int>> CountAsync(IQueryable<MatchDecision> decisions, CancellationToken ct) =>
        (await decisions.Select(d => new { d.Code, d.RequestId }).Distinct().ToListAsync(ct)).GroupBy(d => d.Code).ToDictionary(g => g.Key, g => g.Count());
}
