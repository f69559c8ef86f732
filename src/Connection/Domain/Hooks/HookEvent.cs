using System.Text.Json;

namespace Marrakech.Connection.Domain.Hooks;

/// <summary>What programs are told of. Stored by name; its words are <c>HookEvent.{Name}</c>.</summary>
internal enum HookEvent
{
    /// <summary>A request of the country, or one the organisation was invited to, moved.</summary>
    RequestMoved,
    InvitationReceived,
    InvitationWithdrawn,
    OfferMade,
    InvitationDeclined,
    QuestionAsked,
    QuestionAnswered,
    PlanToSign,
    PlanSigned,
    PlanInForce,
    ActivityReported,
    IssueRaised,
    IssueEnded,
}

/// <summary>Names of events, and which of the sentences people are told each of them is.</summary>
internal static class HookEvents
{
    private static readonly Dictionary<string, HookEvent> bySentence = new(StringComparer.Ordinal)
    {
        ["Response.News.Invited"] = HookEvent.InvitationReceived,
        ["Response.News.TakenBack"] = HookEvent.InvitationWithdrawn,
        ["Response.News.Offered"] = HookEvent.OfferMade,
        ["Response.News.Declined"] = HookEvent.InvitationDeclined,
        ["Response.News.Asked"] = HookEvent.QuestionAsked,
        ["Response.News.Answered"] = HookEvent.QuestionAnswered,
        ["Response.News.ToSign"] = HookEvent.PlanToSign,
        ["Response.News.Signed"] = HookEvent.PlanSigned,
        ["Response.News.Agreed"] = HookEvent.PlanInForce,
        ["Response.News.Reported"] = HookEvent.ActivityReported,
        ["Response.News.Issue"] = HookEvent.IssueRaised,
        ["Response.News.IssueYours"] = HookEvent.IssueRaised,
        ["Response.News.IssueEnded"] = HookEvent.IssueEnded,
    };

    public static IReadOnlyList<HookEvent> All { get; } = Enum.GetValues<HookEvent>();

    /// <summary>The name programs read, as <c>request-moved</c>; never changed.</summary>
    public static string NameOf(HookEvent kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The event with that name; null where there is none.</summary>
    public static HookEvent? Find(string? name) => All.Where(e => NameOf(e) == name).Select(e => (HookEvent?)e).FirstOrDefault();

    /// <summary>The event people are told of with a sentence; null where programs are not told.</summary>
    public static HookEvent? Of(string sentence) => bySentence.TryGetValue(sentence, out var kind) ? kind : null;
}
