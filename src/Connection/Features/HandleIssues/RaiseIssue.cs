using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Features.HandleIssues;

/// <summary>A party of the plan in force says what stands in its way, and who looks after it.</summary>
internal sealed class RaiseIssue(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news, CurrentActor actor)
{
    public static readonly ActKind Act = new("IssueRaised");

    /// <summary>Returns what stands against it; null when it was raised. What was typed was read before, against the same plan.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ResponseRefusal?> HandleAsync(string code, Issue issue, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (!ReportActivity.ReportActivity.IsOpen(request.State) || await responses.ProgressAsync(request.Id, ct) is not { } progress) return ResponseRefusal.WrongState;
        if (await responses.PartyAsync(request, ct) is not { } party || !Issue.Parties(progress.Plan).Contains(party)) return ResponseRefusal.NotAParty;
        // The plan was amended since the page was read.
        if (!Issue.Parties(progress.Plan).Contains(issue.Owner)) return ResponseRefusal.ChangedMeanwhile;
        if (progress.OpenIssues >= Issue.MostOpen) return ResponseRefusal.TooManyIssues;
        var row = new ResponseIssue
        {
            Id = Guid.CreateVersion7(act.At),
            RequestId = request.Id,
            Number = progress.Issues.Count + 1,
            Title = issue.Title,
            What = issue.What,
            Severity = issue.Severity,
            Since = issue.Since,
            RaisedBy = party,
            Person = actor.Value.Person,
            At = act.At,
            Owner = issue.Owner,
            State = IssueState.Open,
        };
        db.Add(row);
        RequestDesk.Touch(request);
        act.Changed(SupportRequest.Thing, code);
        await TellAsync(request, row, party, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), null, row.Digested());
        await act.CommitAsync(new { number = row.Number, severity = row.Severity.ToString(), party }, ct);
        return null;
    }

    /// <summary>Tells the country, whoever is to look after it, and of a severe one the secretariat.</summary>
    private async Task TellAsync(SupportRequest request, ResponseIssue issue, string party, CancellationToken ct)
    {
        if (party != ResponsePlan.CountryParty) await news.ToCountryAsync(request, "Response.News.Issue", ct);
        if (issue.Owner != party) await responses.TellPartnerAsync(news, request, issue.Owner, "Response.News.IssueYours", ct);
        if (issue.Severity == IssueSeverity.Severe) await news.ToSecretariatAsync(request, "Response.News.IssueSevere", ct);
    }
}
