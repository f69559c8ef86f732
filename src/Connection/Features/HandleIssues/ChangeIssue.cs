using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.HandleIssues;

/// <summary>Whoever raised an issue, looks after it, or owns the plan hands it over, or says how it ended.</summary>
internal sealed class ChangeIssue(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news, CurrentActor actor)
{
    public static readonly ActKind HandedOver = new("IssueHandedOver");
    public static readonly ActKind Ended = new("IssueEnded");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="number">Number of the issue.</param>
    /// <param name="seen">State of the issue the form was opened with.</param>
    /// <param name="owner">Who looks after it from now on.</param>
    /// <param name="typedState">Where it stands from now on.</param>
    /// <param name="outcome">How it ended; needed where it is no more open.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ResponseRefusal?> HandleAsync(string code, int number, int seen, string? owner, string? typedState, string? outcome, CancellationToken ct)
    {
        if (!Enum.TryParse<IssueState>(typedState, out var state) || !Enum.IsDefined(state)) return ResponseRefusal.TextMissing;
        var (ends, sentence) = (state != IssueState.Open, Typed.Text(outcome));
        if (sentence?.Length > Issue.OutcomeLength) return ResponseRefusal.TooLong;
        if (ends && sentence is null) return ResponseRefusal.ReasonMissing;
        if (!ends && sentence is not null) return ResponseRefusal.StillOpen;
        await using var act = await acts.OpenAsync(ends ? Ended : HandedOver, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (!ReportActivity.ReportActivity.IsOpen(request.State) || await responses.ProgressAsync(request.Id, ct) is not { } progress) return ResponseRefusal.WrongState;
        var issue = await db.Set<ResponseIssue>().SingleAsync(i => i.RequestId == request.Id && i.Number == number, ct);
        if (await responses.PartyAsync(request, ct) is not { } party || !Issue.Parties(progress.Plan).Contains(party)) return ResponseRefusal.NotAParty;
        if (!Issue.MayChange(party, issue.RaisedBy, issue.Owner)) return ResponseRefusal.NotYours;
        if (!issue.IsOpen) return ResponseRefusal.NotOpen;
        if (issue.Row != seen) return ResponseRefusal.ChangedMeanwhile;
        if (owner != issue.Owner && !Issue.Parties(progress.Plan).Contains(owner)) return ResponseRefusal.NotAParty;
        if (!ends && owner == issue.Owner) return ResponseRefusal.NothingChanged;
        var (before, hadIt) = (issue.Digested(), issue.Owner);
        issue.Row++;
        // Whoever looked after it when it ended stays named.
        if (ends) (issue.State, issue.Outcome, issue.EndedBy, issue.EndedByPerson, issue.EndedAt) = (state, sentence, party, actor.Value.Person, act.At);
        else issue.Owner = owner!;
        RequestDesk.Touch(request);
        act.Changed(SupportRequest.Thing, code);
        if (ends) await TellEndAsync(request, [issue.RaisedBy, hadIt], party, ct);
        else if (issue.Owner != party) await responses.TellPartnerAsync(news, request, issue.Owner, "Response.News.IssueYours", ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, issue.Digested());
        await act.CommitAsync(new { number, state = state.ToString(), party }, ct);
        return null;
    }

    private async Task TellEndAsync(SupportRequest request, IEnumerable<string> parties, string party, CancellationToken ct)
    {
        if (party != ResponsePlan.CountryParty) await news.ToCountryAsync(request, "Response.News.IssueEnded", ct);
        foreach (var other in parties.Distinct().Where(p => p != party)) await responses.TellPartnerAsync(news, request, other, "Response.News.IssueEnded", ct);
    }
}
