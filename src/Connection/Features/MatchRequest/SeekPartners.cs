using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.FollowCandidates;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>The fewest partners that together cover what a request wants.</summary>
/// <param name="Combined">Who, what each brings, and what nobody covers.</param>
/// <param name="Names">Names of the organisations, by code.</param>
/// <param name="IsCut">Whether more is wanted than was looked at.</param>
internal sealed record PartnerSet(Combined Combined, IReadOnlyDictionary<string, string> Names, bool IsCut)
{
    public static PartnerSet None { get; } = new(new Combined([], [], true), new Dictionary<string, string>(), false);
}

/// <summary>Finds the organisations that could help a request, one by one and together. The one that asks is never among them.</summary>
internal sealed class SeekPartners(AppDb db, PartnerCandidates candidates, PeopleDirectory people, PartnerRecord record)
{
    /// <summary>Organisations looked at for a set: the best fitting ones.</summary>
    private const int Considered = 200;

    /// <summary>The best partners, and the set that could do it together.</summary>
    /// <param name="request">The request.</param>
    /// <param name="need">What it asks for.</param>
    /// <param name="weights">How much each part counts.</param>
    /// <param name="decided">What was decided so far: who was rejected is in no set.</param>
    /// <param name="take">How many of the best.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<(IReadOnlyList<FoundMatch> Best, PartnerSet Together)> FindAsync(SupportRequest request, Need need, Weights weights, IReadOnlyList<MatchDecision> decided, int take, CancellationToken ct)
    {
        var known = await candidates.ReadAsync(db, people, record, ct);
        var found = known.Matcher.Find(need, CandidateKind.Partner, weights, Considered).Select(m => (Match: m, Service: known.Services[m.Candidate.Key])).ToList();
        // Asked again, for candidates are kept for a while.
        var organisations = await people.OrganisationsAsync([.. found.Select(f => f.Service.Organisation)], ct);
        var fitting = found.FindAll(f => f.Service.Organisation != request.Organisation && organisations.GetValueOrDefault(f.Service.Organisation) is { IsTrusted: true });
        var best = fitting.Take(take).Select(f => new FoundMatch(f.Match, organisations[f.Service.Organisation].Name) { Service = f.Service.Words.Title }).ToList();
        var rejected = decided.Where(d => d is { Kind: CandidateKind.Partner, Verdict: Verdict.Rejected }).Select(d => d.Code).ToHashSet();
        var wanted = Coverage.WantedBy(need);
        var looked = wanted.Take(Combination.MostWanted).ToList();
        var able = fitting.Where(f => !rejected.Contains(f.Match.Candidate.Code))
            .Select(f => new Coverer(f.Match.Candidate.Code, f.Match.Score, Coverage.Of([.. known.Of[f.Service.Organisation].Where(w => w.IsFreeOn(need.Wished))], looked))).ToList();
        return (best, new PartnerSet(Combination.Of(looked, able), organisations.Values.ToDictionary(o => o.Code, o => o.Name), wanted.Count > looked.Count));
    }
}
