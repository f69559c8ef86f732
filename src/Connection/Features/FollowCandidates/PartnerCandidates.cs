using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>Something an organisation can do, and whose it is.</summary>
internal sealed record KnownService(Guid Organisation, CapabilityWords Words);

/// <summary>What partners can do, ready to be compared.</summary>
/// <param name="Matcher">Their matcher, a candidate for each capability.</param>
/// <param name="Services">What stands behind each candidate.</param>
internal sealed record KnownPartners(Matcher Matcher, IReadOnlyDictionary<Candidate, KnownService> Services);

/// <summary>Partners as candidates, kept until a capability or a decision about a partner changes, or a request is completed, and for a while at most: reading all their words takes longer than comparing them.</summary>
internal sealed class PartnerCandidates(TimeProvider clock)
{
    private static readonly TimeSpan age = TimeSpan.FromMinutes(30);
    private volatile Kept? kept;

    /// <summary>The verified organisations with what they can do.</summary>
    public async Task<KnownPartners> ReadAsync(AppDb db, PeopleDirectory people, PartnerRecord record, CancellationToken ct)
    {
        var (now, mark) = (clock.GetUtcNow(), await MarkAsync(db, ct));
        if (kept is { } known && known.Mark == mark && now - known.At < age) return known.Partners;
        var all = await db.Set<Capability>().AsNoTracking().Where(c => c.WithdrawnAt == null).ToListAsync(ct);
        var organisations = await people.OrganisationsAsync([.. all.Select(c => c.Organisation).Distinct()], ct);
        var (finished, chosen) = (await record.FinishedAsync(ct), await record.ChosenLatelyAsync(CandidateKind.Partner, ct));
        // Two candidates that say the same are still two.
        var services = new Dictionary<Candidate, KnownService>(ReferenceEqualityComparer.Instance);
        foreach (var capability in all)
        {
            if (organisations.GetValueOrDefault(capability.Organisation) is not { IsTrusted: true } of) continue;
            var words = capability.Read();
            services.Add(CandidateOf(capability, words, of.Code, finished.GetValueOrDefault(of.Code), chosen.GetValueOrDefault(of.Code)), new KnownService(of.Id, words));
        }

        var partners = new KnownPartners(new Matcher([.. services.Keys]), services);
        kept = new Kept(mark, now, partners);
        return partners;
    }

    private static Candidate CandidateOf(Capability capability, CapabilityWords words, string code, int finished, int chosen) => new()
    {
        Kind = CandidateKind.Partner,
        Code = code,
        Terms = TermReading.OfCandidate(words.Title, $"{words.Description}\n{words.Equipment?.What}", Language.Find(words.Language) ?? Language.English),
        Objectives = words.Objectives,
        Actions = words.Actions,
        Countries = ServedPlaces.CountriesOf(words.Places),
        IsGlobal = words.IsWorldwide,
        Languages = words.Languages,
        Finished = finished,
        Claimed = words.Works.Count,
        Capacity = words.Capacity,
        FreeUntil = words.FreeUntil,
        Equipment = words.Equipment?.Number,
        EquipmentUntil = words.Equipment?.Until,
        ToldOn = capability.ToldOn,
        Cost = words.Cost == CostBasis.Free ? 0 : null,
        ChosenLately = chosen,
    };

    /// <summary>Another one whenever something changed.</summary>
    private static async Task<(int Capabilities, DateTimeOffset Changed, int Decisions, int Completed)> MarkAsync(AppDb db, CancellationToken ct) =>
    (
        await db.Set<Capability>().CountAsync(c => c.WithdrawnAt == null, ct),
        await db.Set<Capability>().OrderByDescending(c => c.ChangedAt).Select(c => c.ChangedAt).FirstOrDefaultAsync(ct),
        await db.Set<MatchDecision>().CountAsync(d => d.Kind == CandidateKind.Partner, ct),
        await db.Set<CompletionReport>().CountAsync(ct)
    );

    private sealed record Kept((int Capabilities, DateTimeOffset Changed, int Decisions, int Completed) Mark, DateTimeOffset At, KnownPartners Partners);
}
