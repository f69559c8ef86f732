using System.Globalization;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Responses;

/// <summary>How much an issue stands in the way. Stored by name; its words are <c>IssueSeverity.{Name}</c>.</summary>
internal enum IssueSeverity
{
    /// <summary>The plan holds all the same.</summary>
    Minor,

    /// <summary>Something of the plan is at risk.</summary>
    Serious,

    /// <summary>The plan will not be kept unless this is solved.</summary>
    Severe,
}

/// <summary>Where an issue stands. Stored by name; its words are <c>IssueState.{Name}</c>.</summary>
internal enum IssueState
{
    Open,
    Solved,

    /// <summary>It cannot be solved; a sentence says what follows.</summary>
    GivenUp,
}

/// <summary>What is wrong with what was typed of an issue; its sentence is <c>Issue.Fault.{Name}</c>.</summary>
internal enum IssueFault
{
    /// <summary>No line that names it.</summary>
    TitleMissing,

    /// <summary>Not said what is the matter.</summary>
    TextMissing,
    TooLong,
    SeverityMissing,

    /// <summary>No day, or one that has not come yet.</summary>
    NotADay,

    /// <summary>Whoever is to look after it is no party of the plan.</summary>
    NoParty,
}

/// <summary>An issue as it was typed.</summary>
internal sealed record TypedIssue(string? Title, string? What, string? Severity, string? Since, string? Owner);

/// <summary>Something that stands in the way of a plan in force.</summary>
/// <param name="Title">In a line.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Severity">How much it stands in the way.</param>
/// <param name="Since">Since which day.</param>
/// <param name="Owner">Who looks after it: a party of the plan.</param>
internal sealed record Issue(string Title, string What, IssueSeverity Severity, DateOnly Since, string Owner)
{
    public const int TitleLength = 200, TextLength = 4_000, OutcomeLength = 2_000;

    /// <summary>How many of a request are open at once.</summary>
    public const int MostOpen = 40;

    /// <summary>Who may look after an issue: the country and every partner of the plan.</summary>
    public static IEnumerable<string> Parties(ResponsePlan plan) => plan.Parties.Select(p => p.Code).Prepend(ResponsePlan.CountryParty);

    /// <summary>Who may hand an issue over or end it: who raised it, who looks after it, and the country whose plan it is.</summary>
    public static bool MayChange(string party, string raisedBy, string owner) => party == ResponsePlan.CountryParty || party == raisedBy || party == owner;

    /// <summary>The issue that was typed; or what is wrong with it, by field.</summary>
    public static (Issue? Issue, IReadOnlyList<(string Field, IssueFault Fault)> Faults) Read(TypedIssue typed, ResponsePlan plan, DateOnly today)
    {
        var faults = new List<(string, IssueFault)>();
        var (title, what) = (Typed.Line(typed.Title), Typed.Text(typed.What));
        if (LengthFault(title, TitleLength, IssueFault.TitleMissing) is { } ofTitle) faults.Add(("title", ofTitle));
        if (LengthFault(what, TextLength, IssueFault.TextMissing) is { } ofWhat) faults.Add(("what", ofWhat));
        if (!Enum.TryParse<IssueSeverity>(typed.Severity, out var severity) || !Enum.IsDefined(severity)) faults.Add(("severity", IssueFault.SeverityMissing));
        if (!DateOnly.TryParseExact(Typed.Line(typed.Since), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) || since > today) faults.Add(("since", IssueFault.NotADay));
        if (!Parties(plan).Contains(typed.Owner)) faults.Add(("owner", IssueFault.NoParty));
        return faults.Count > 0 ? (null, faults) : (new Issue(title!, what!, severity, since, typed.Owner!), faults);
    }

    private static IssueFault? LengthFault(string? text, int most, IssueFault missing) => text is null ? missing : text.Length > most ? IssueFault.TooLong : null;
}
