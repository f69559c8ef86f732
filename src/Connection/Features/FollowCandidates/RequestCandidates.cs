using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.FollowCandidates;

/// <summary>Every submitted request the network may read, however old, as a candidate: reading all their words takes longer than comparing them.</summary>
internal sealed class RequestCandidates : IDisposable
{
    private readonly KeptByFeed<Matcher> kept = new(new Matcher([]), SupportRequest.Thing);

    private sealed record Row(string Code, string Title, string Answers, string Country, string Joint, RequestState State);

    /// <summary>Their matcher.</summary>
    public Task<Matcher> ReadAsync(AppDb db, CancellationToken ct) => kept.ReadAsync(db, async (before, changed) =>
    {
        List<string>? codes = changed is null ? null : [.. changed[SupportRequest.Thing]];
        return before.With(CandidateKind.EarlierRequest, await CandidatesAsync(db, codes, ct));
    }, ct);

    /// <summary>Those of these requests the network may read now, with their titles, by reference.</summary>
    public static Task<Dictionary<string, string>> TitlesAsync(AppDb db, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Readable(db).Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, r => r.Title, ct);

    /// <inheritdoc />
    public void Dispose() => kept.Dispose();

    private static IQueryable<SupportRequest> Readable(AppDb db) =>
        db.Set<SupportRequest>().AsNoTracking().Where(r => r.SubmittedAt != null && r.Visibility != RequestQuestion.Confidential && r.State != RequestState.Withdrawn && r.State != RequestState.Merged);

    /// <summary>These requests, null for one that is no candidate; or all that are.</summary>
    private static async Task<Dictionary<string, Candidate?>> CandidatesAsync(AppDb db, List<string>? codes, CancellationToken ct)
    {
        var found = (codes ?? []).ToDictionary(c => c, _ => (Candidate?)null, StringComparer.Ordinal);
        var wanted = codes is null ? Readable(db) : Readable(db).Where(r => codes.Contains(r.Code));
        // One after the other: all their answers at once would not fit.
        await foreach (var row in wanted.Select(r => new Row(r.Code, r.Title, r.Answers, r.Country, r.Joint, r.State)).AsAsyncEnumerable().WithCancellation(ct)) found[row.Code] = Of(row);
        return found;
    }

    private static Candidate Of(Row row)
    {
        var answers = RequestAnswers.Parse(row.Answers);
        return new Candidate
        {
            Kind = CandidateKind.EarlierRequest,
            Code = row.Code,
            Terms = TermReading.OfCandidate(row.Title, answers.One(RequestQuestion.Problem) ?? "", Language.Find(answers.One(RequestQuestion.Language)) ?? Language.English),
            Objectives = answers.Objectives,
            Actions = answers[RequestQuestion.Actions],
            Countries = SupportRequest.Asking(row.Country, row.Joint),
            Finished = row.State == RequestState.Completed ? 1 : 0,
        };
    }
}
