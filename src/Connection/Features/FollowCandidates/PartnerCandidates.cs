using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.FollowCandidates;

/// <summary>Something an organisation can do, and whose it is.</summary>
internal sealed record KnownService(Guid Organisation, CapabilityWords Words);

/// <summary>What partners can do, ready to be compared.</summary>
/// <param name="Matcher">Their matcher, a candidate for each capability.</param>
/// <param name="Services">What stands behind each candidate, by the code of the capability.</param>
internal sealed record KnownPartners(Matcher Matcher, IReadOnlyDictionary<string, KnownService> Services)
{
    /// <summary>What each organisation can do.</summary>
    public ILookup<Guid, CapabilityWords> Of { get; } = Services.Values.ToLookup(s => s.Organisation, s => s.Words);
}

/// <summary>
/// Partners as candidates: reading all their words takes longer than comparing them. Read again are the capabilities that changed, and what the hub knows of partners with every change of a request.
/// Whether an organisation is verified is not kept: whoever asks looks it up.
/// </summary>
internal sealed class PartnerCandidates : IDisposable
{
    private readonly KeptByFeed<KnownPartners> kept = new(new KnownPartners(new Matcher([]), new Dictionary<string, KnownService>()), Capability.Thing, SupportRequest.Thing);

    /// <summary>Every organisation with what it can do, whether verified or not.</summary>
    public Task<KnownPartners> ReadAsync(AppDb db, PeopleDirectory people, PartnerRecord record, CancellationToken ct) =>
        kept.ReadAsync(db, (before, changed) => NextAsync(db, people, record, before, changed, ct), ct);

    /// <inheritdoc />
    public void Dispose() => kept.Dispose();

    private static async Task<KnownPartners> NextAsync(AppDb db, PeopleDirectory people, PartnerRecord record, KnownPartners before, ILookup<string, string>? changed, CancellationToken ct)
    {
        List<string>? codes = changed is null ? null : [.. changed[Capability.Thing]];
        var (matcher, services) = (before.Matcher, before.Services);
        if (codes is not { Count: 0 })
        {
            var told = db.Set<Capability>().AsNoTracking().Where(c => c.WithdrawnAt == null);
            var read = await (codes is null ? told : told.Where(c => codes.Contains(c.Code))).ToListAsync(ct);
            var organisations = await people.OrganisationsAsync([.. read.Select(c => c.Organisation).Distinct()], ct);
            var now = (codes ?? []).ToDictionary(c => c, _ => (Candidate?)null, StringComparer.Ordinal);
            var left = services.Where(s => !now.ContainsKey(s.Key)).ToDictionary();
            foreach (var capability in read)
            {
                if (organisations.GetValueOrDefault(capability.Organisation) is not { } of) continue;
                var words = capability.Read();
                (now[capability.Code], left[capability.Code]) = (CandidateOf(capability, words, of.Code), new KnownService(of.Id, words));
            }

            (matcher, services) = (matcher.With(CandidateKind.Partner, now), left);
        }

        var (finished, chosen) = (await record.FinishedAsync(ct), await record.ChosenLatelyAsync(CandidateKind.Partner, ct));
        return new KnownPartners(matcher.With(c => c with { Finished = finished.GetValueOrDefault(c.Code), ChosenLately = chosen.GetValueOrDefault(c.Code) }), services);
    }

    private static Candidate CandidateOf(Capability capability, CapabilityWords words, string organisation) => new()
    {
        Kind = CandidateKind.Partner,
        Code = organisation,
        Part = capability.Code,
        Terms = TermReading.OfCandidate(words.Title, $"{words.Description}\n{words.Equipment?.What}", Language.Find(words.Language) ?? Language.English),
        Objectives = words.Objectives,
        Actions = words.Actions,
        Countries = ServedPlaces.CountriesOf(words.Places),
        IsGlobal = words.IsWorldwide,
        Languages = words.Languages,
        Claimed = words.Works.Count,
        Capacity = words.Capacity,
        FreeUntil = words.FreeUntil,
        Equipment = words.Equipment?.Number,
        EquipmentUntil = words.Equipment?.Until,
        ToldOn = capability.ToldOn,
        Cost = words.Cost == CostBasis.Free ? 0 : null,
    };
}
