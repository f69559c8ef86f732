using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>What the hub itself knows of partners and experts: for which requests they were accepted, and how many that were completed they worked on.</summary>
internal sealed class PartnerRecord(AppDb db, TimeProvider clock)
{
    /// <summary>For how many requests each candidate of a kind, by its code, was accepted in the last twelve months.</summary>
    public async Task<Dictionary<string, int>> ChosenLatelyAsync(CandidateKind kind, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddYears(-1);
        return await CountAsync(Accepted(kind).Where(d => d.At >= since), ct);
    }

    /// <summary>How many completed requests each organisation, by its code, signed the plan of. To be accepted as a candidate is no work yet.</summary>
    public async Task<Dictionary<string, int>> FinishedAsync(CancellationToken ct)
    {
        var signed = from signature in db.Set<PlanSignature>().AsNoTracking()
                     join plan in db.Set<PlanVersion>() on signature.PlanId equals plan.Id
                     where plan.State == PlanState.InForce && signature.Party != ResponsePlan.CountryParty && db.Set<SupportRequest>().Any(r => r.Id == plan.RequestId && r.State == RequestState.Completed)
                     group signature by signature.Party into works
                     select new { Code = works.Key, Count = works.Count() };
        return await signed.ToDictionaryAsync(s => s.Code, s => s.Count, ct);
    }

    /// <summary>Decisions to accept that no later one about the same took back.</summary>
    private IQueryable<MatchDecision> Accepted(CandidateKind kind) => db.Set<MatchDecision>().AsNoTracking().Where(d => d.Kind == kind && d.Verdict == Verdict.Accepted
        && !db.Set<MatchDecision>().Any(l => l.RequestId == d.RequestId && l.Kind == kind && l.Code == d.Code && l.Number > d.Number && l.Verdict == Verdict.Rejected));

    private static async Task<Dictionary<string, int>> CountAsync(IQueryable<MatchDecision> decisions, CancellationToken ct) =>
        (await decisions.Select(d => new { d.Code, d.RequestId }).Distinct().ToListAsync(ct)).GroupBy(d => d.Code).ToDictionary(g => g.Key, g => g.Count());
}
