using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Operations.Contracts.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.FollowRequests;

/// <summary>Reads submitted requests as they are kept in memory: a few columns of each, its steps, and what was accepted for it.</summary>
internal sealed class ReadRequests(AppDb db, RequestStories histories, Deadlines deadlines)
{
    /// <summary>Kind of use, as the API writes it.</summary>
    public const string Kind = "request";

    private sealed record Row(Guid Id, string Code, string Title, string Country, string Joint, string Objectives, string Supports, string Visibility);

    /// <summary>These requests, or every one.</summary>
    public async Task<IReadOnlyList<KnownRequest>> ReadAsync(IReadOnlyCollection<string>? codes, CancellationToken ct)
    {
        var wanted = db.Set<SupportRequest>().AsNoTracking().Where(r => r.SubmittedAt != null);
        if (codes is not null) wanted = wanted.Where(r => codes.Contains(r.Code));
        var rows = await wanted.Select(r => new Row(r.Id, r.Code, r.Title, r.Country, r.Joint, r.Objectives, r.Supports, r.Visibility)).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var accepted = await AcceptedAsync(wanted, ct);
        var planned = await InPlansAsync(wanted, ct);
        var languages = await LanguagesAsync(wanted, ct);
        var stories = await histories.OfAsync(wanted, ct);
        var calendar = await deadlines.CalendarAsync(null, ct);
        // What was submitted between two of these queries is read with the change that tells of it.
        return [.. rows.Where(r => stories.ContainsKey(r.Id)).Select(r => Known(r, stories[r.Id], calendar, [.. accepted[r.Id]], [.. planned[r.Id]], languages.GetValueOrDefault(r.Id)))];
    }

    private static KnownRequest Known(Row row, RequestStory story, SeatCalendar calendar, IReadOnlyList<(CandidateKind Kind, string Code)> accepted, IReadOnlyList<string> planned, string? language)
    {
        var isPublic = row.Visibility == RequestQuestion.Public;
        List<string> asking = [.. SupportRequest.Unbarred(row.Joint).Prepend(row.Country).Distinct()];
        var fact = new RequestFact
        {
            State = story.State,
            SubmittedAt = story.SubmittedAt!.Value,
            Track = story.Promise!.Track,
            IsOverdue = RequestLife.IsOpen(story.State) && Escalation.Reached(story) == EscalationLevel.Register,
            IsConfidential = row.Visibility == RequestQuestion.Confidential,
            IsServed = accepted.Count > 0 || !RequestLife.IsUndecided(story.State),
            Objectives = SupportRequest.Unbarred(row.Objectives),
            Countries = asking,
            // Once in each region, whatever the number of its countries; a country that is no more in the reference data lies in none.
            Regions = [.. asking.Select(c => Countries.Find(c)?.Region).OfType<string>().Distinct()],
            Supports = SupportRequest.Unbarred(row.Supports),
            Stays = RequestFact.StaysOf(story, calendar),
            Done = RequestFact.DoneOf(story, calendar),
        };
        var use = fact.IsConfidential || story.State is RequestState.Withdrawn or RequestState.Merged ? null : new ItemUse(Kind, row.Code, isPublic ? row.Title : null, isPublic ? language : null, RequestLinks.One(row.Code));
        return new KnownRequest(row.Code, fact, [.. accepted.Where(a => a.Kind == CandidateKind.Practice).Select(a => a.Code)], planned, use);
    }

    /// <summary>What counts of the decisions: the latest about each candidate, where it accepts.</summary>
    private async Task<ILookup<Guid, (CandidateKind Kind, string Code)>> AcceptedAsync(IQueryable<SupportRequest> wanted, CancellationToken ct)
    {
        var decisions = from decision in db.Set<MatchDecision>().AsNoTracking()
                        join request in wanted on decision.RequestId equals request.Id
                        select new { decision.RequestId, decision.Number, decision.Kind, decision.Code, decision.Verdict };
        return (await decisions.ToListAsync(ct)).GroupBy(d => (d.RequestId, d.Kind, d.Code)).Select(g => g.MaxBy(d => d.Number)!).Where(d => d.Verdict == Verdict.Accepted)
            .ToLookup(d => d.RequestId, d => (d.Kind, d.Code));
    }

    /// <summary>The items plans in force name. Of plans that name none no text is read.</summary>
    private async Task<ILookup<Guid, string>> InPlansAsync(IQueryable<SupportRequest> wanted, CancellationToken ct)
    {
        var plans = from plan in db.Set<PlanVersion>().AsNoTracking()
                    join request in wanted on plan.RequestId equals request.Id
                    where plan.State == PlanState.InForce && plan.Text.Contains("P-")
                    select plan;
        return (await plans.ToListAsync(ct)).SelectMany(p => NamedItems.In(p.Read().Words()).Select(i => (p.RequestId, Item: i))).ToLookup(i => i.RequestId, i => i.Item);
    }

    /// <summary>The languages of titles that may be shown. They stand among the answers, which are long and are read of no other request.</summary>
    private async Task<Dictionary<Guid, string?>> LanguagesAsync(IQueryable<SupportRequest> wanted, CancellationToken ct)
    {
        var shown = wanted.Where(r => r.Visibility == RequestQuestion.Public && db.Set<MatchDecision>().Any(d => d.RequestId == r.Id && d.Kind == CandidateKind.Practice && d.Verdict == Verdict.Accepted));
        var languages = new Dictionary<Guid, string?>();
        await foreach (var one in shown.Select(r => new { r.Id, r.Answers }).AsAsyncEnumerable().WithCancellation(ct)) languages.Add(one.Id, RequestAnswers.Parse(one.Answers).One(RequestQuestion.Language));
        return languages;
    }
}
