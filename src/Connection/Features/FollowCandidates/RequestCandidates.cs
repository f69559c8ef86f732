using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>The latest requests the network may read, as candidates. Each is kept until it changes: reading all their words takes longer than comparing them.</summary>
internal sealed class RequestCandidates
{
    private const int Most = 2_000;

    private volatile Kept kept = new(new Dictionary<Guid, KnownCandidate>(), new Matcher([]), new Dictionary<string, string>());

    /// <summary>Their matcher, with their titles by code.</summary>
    public async Task<(Matcher Matcher, IReadOnlyDictionary<string, string> Titles)> ReadAsync(AppDb db, CancellationToken ct)
    {
        var readable = db.Set<SupportRequest>().AsNoTracking().Where(r => r.SubmittedAt != null && r.Visibility != RequestQuestion.Confidential && r.State != RequestState.Withdrawn && r.State != RequestState.Merged);
        var latest = await readable.OrderByDescending(r => r.SubmittedAt).ThenBy(r => r.Id).Take(Most).Select(r => new { r.Id, r.Row }).ToListAsync(ct);
        var before = kept;
        var changed = latest.Where(l => before.ById.GetValueOrDefault(l.Id)?.Row != l.Row).Select(l => l.Id).ToHashSet();
        if (changed.Count == 0 && latest.Count == before.ById.Count) return (before.Matcher, before.Titles);
        var read = (await readable.Where(r => changed.Contains(r.Id)).ToListAsync(ct)).ToDictionary(r => r.Id, KnownOf);
        // What stopped being readable between the two queries is in neither.
        var byId = latest.Select(l => (l.Id, One: changed.Contains(l.Id) ? read.GetValueOrDefault(l.Id) : before.ById[l.Id])).Where(l => l.One is not null).ToDictionary(l => l.Id, l => l.One!);
        var now = new Kept(byId, new Matcher([.. byId.Values.Select(k => k.Candidate)]), byId.Values.ToDictionary(k => k.Candidate.Code, k => k.Title));
        kept = now;
        return (now.Matcher, now.Titles);
    }

    private static KnownCandidate KnownOf(SupportRequest request)
    {
        var answers = request.Read();
        return new(request.Row, request.Title, new Candidate
        {
            Kind = CandidateKind.EarlierRequest,
            Code = request.Code,
            Terms = TermReading.OfCandidate(request.Title, answers.One(RequestQuestion.Problem) ?? "", Language.Find(answers.One(RequestQuestion.Language)) ?? Language.English),
            Objectives = answers.Objectives,
            Actions = answers[RequestQuestion.Actions],
            Countries = request.Asking(),
            Finished = request.State == RequestState.Completed ? 1 : 0,
        });
    }

    private sealed record KnownCandidate(int Row, string Title, Candidate Candidate);

    private sealed record Kept(IReadOnlyDictionary<Guid, KnownCandidate> ById, Matcher Matcher, IReadOnlyDictionary<string, string> Titles);
}
