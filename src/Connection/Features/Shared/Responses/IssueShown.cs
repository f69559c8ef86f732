using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Responses;

/// <summary>Issues as pages show them.</summary>
/// <param name="Progress">The plan in force with its issues.</param>
/// <param name="Path">Where the reader changes one, by its number; null where it cannot be changed.</param>
internal sealed record IssuesShown(PlanProgress Progress, Func<ResponseIssue, string?> Path)
{
    /// <summary>An issue on the page of the plan, where nothing is changed.</summary>
    public static IssuesShown Read(PlanProgress progress) => new(progress, _ => null);
}

/// <summary>An issue to be read, with the plan that names the parties.</summary>
internal sealed record IssueRead(ResponsePlan Plan, ResponseIssue Issue);

/// <summary>The form by which an issue is raised.</summary>
/// <param name="Progress">The plan in force.</param>
/// <param name="Typed">What was typed.</param>
internal sealed record RaiseForm(PlanProgress Progress, TypedIssue Typed);

/// <summary>The form by which an issue is handed over or ended.</summary>
/// <param name="Progress">The plan in force.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Seen">The state of the issue the form was opened with.</param>
/// <param name="Owner">Who is to look after it.</param>
/// <param name="State">Where it is to stand.</param>
/// <param name="Outcome">What was typed of how it ended.</param>
/// <param name="MayChange">Whether the reader may.</param>
internal sealed record ChangeIssueForm(PlanProgress Progress, ResponseIssue Issue, int Seen, string? Owner, string? State, string? Outcome, bool MayChange);

/// <summary>Parties and issues in words.</summary>
internal static class IssueWords
{
    /// <summary>A party by name; one that left the plan by its code.</summary>
    public static string Party(ResponsePlan plan, string party, Site site) =>
        party == ResponsePlan.CountryParty ? RequestChoices.Country(plan.Country, site) : plan.Parties.FirstOrDefault(p => p.Code == party)?.Name ?? party;

    /// <summary>Who may look after an issue.</summary>
    public static IEnumerable<Choice> Owners(ResponsePlan plan, string? chosen, Site site) => Issue.Parties(plan).Select(p => new Choice(p, Party(plan, p, site), Chosen: p == chosen));

    /// <summary>The same where one that left the plan looks after it: kept until somebody else is chosen.</summary>
    public static IEnumerable<Choice> Owners(ResponsePlan plan, string? chosen, string now, Site site) =>
        Issue.Parties(plan).Contains(now) ? Owners(plan, chosen, site) : [new Choice(now, now, Chosen: chosen == now), .. Owners(plan, chosen, site)];

    /// <summary>Class of the tag that tells how severe an issue is, or how it ended; the word stands in it.</summary>
    public static string TagOf(ResponseIssue issue) => issue switch
    {
        { IsOpen: false } => "tag tag--quiet",
        { Severity: IssueSeverity.Severe } => "tag tag--warn",
        _ => "tag",
    };
}
