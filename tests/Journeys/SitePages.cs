using System.Net;

namespace Marrakech.Journeys;

/// <summary>A page to look at.</summary>
/// <param name="Path">Address below the language.</param>
/// <param name="Budget">What its first view may cost.</param>
/// <param name="Status">What it answers.</param>
/// <param name="IsOwn">Whether it belongs to somebody who has signed in.</param>
internal sealed record SitePage(string Path, Budget Budget, HttpStatusCode Status = HttpStatusCode.OK, bool IsOwn = false);

/// <summary>One page of every kind a visitor can open; a test finds kinds that are not here.</summary>
internal static class SitePages
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("/", Budget.Map),
        new("/objectives", Budget.LongList),
        new("/objectives/2", Budget.LongList),
        new("/objectives/8/a", Budget.Page),
        new("/principles", Budget.Page),
        new("/principles/c", Budget.Page),
        new("/compact", Budget.LongList),
        new("/compact/43/a/ii", Budget.Page),
        new("/compact/thematic-areas", Budget.LongList),
        new("/instruments", Budget.LongList),
        new("/instruments/icrmw", Budget.Page),
        new("/practices", Budget.LongList),
        new("/requests", Budget.LongList),
        new("/partners", Budget.LongList),
        new("/partners/none", Budget.Page, HttpStatusCode.NotFound),
        new("/requests/figures", Budget.LongList),
        new("/repository", Budget.LongList),
        new("/repository/use", Budget.Page),
        new("/events", Budget.Page),
        new("/events/past", Budget.Page),
        new("/practices/P-000001", Budget.Page),
        new("/practices/P-000001/versions/1", Budget.Page),
        new("/sdgs", Budget.LongList),
        new("/sdgs/10", Budget.LongList),
        new("/sdgs/targets/10.7", Budget.Page),
        new("/differences", Budget.LongList),
        new("/sources", Budget.Page),
        new("/sources/resolution", Budget.LongList),
        new("/sources/resolution/versions/1", Budget.Page),
        new("/sources/recommendations/resource/1", Budget.Page),
        new("/recommendations", Budget.LongList),
        new("/resources", Budget.LongList),
        new("/countries", Budget.LongList),
        new("/countries/ke", Budget.LongList),
        new("/organisations", Budget.LongList),
        new("/experts", Budget.Page),
        new("/regions/202", Budget.LongList),
        new("/introductions/countries/KE", Budget.Page),
        new("/topics", Budget.Page),
        new("/topics/alternatives-to-detention", Budget.LongList),
        new("/compare", Budget.Page),
        new("/compare?items=P-000001,P-000002,P-000040,P-000041", Budget.LongList),
        new("/collections", Budget.Page),
        new("/collections/C-000001", Budget.Page),
        new("/account/searches", Budget.Page, IsOwn: true),
        new("/account/searches/save?in=practices&objective=13", Budget.Page, IsOwn: true),
        new("/account/registrations", Budget.Page, IsOwn: true),
        new("/account/lists", Budget.Page, IsOwn: true),
        new("/account/lists/keep?item=P-000001", Budget.Page, IsOwn: true),
        new("/downloads", Budget.Page),
        new("/search", Budget.Page),
        new("/search?q=remittances", Budget.LongList),
        new("/search?q=zzzzzzz", Budget.Page),
        new("/trail", Budget.Page),
        new("/trail/1", Budget.Page),
        new("/trail/checkpoints", Budget.Page),
        new("/api", Budget.LongList),
        new("/privacy", Budget.Page),
        new("/erased", Budget.Page),
        new("/service-standards", Budget.Page),
        new("/accessibility", Budget.Page),
        new("/sign-in", Budget.Page),
        new("/sign-in/second-factor", Budget.Page),
        new("/sign-in/provider/back", Budget.Page, HttpStatusCode.NotFound),
        new("/forgotten-password", Budget.Page),
        new("/reset-password", Budget.Page, HttpStatusCode.BadRequest),
        new("/account/email/confirm", Budget.Page, HttpStatusCode.BadRequest),
        new("/account", Budget.Page, IsOwn: true),
        new("/account/data", Budget.Page, IsOwn: true),
        new("/account/data/erase", Budget.Page, IsOwn: true),
        new("/account/acting", Budget.Page, IsOwn: true),
        new("/account/sessions", Budget.Page, IsOwn: true),
        new("/account/second-factor", Budget.Page, IsOwn: true),
        new("/account/second-factor/off", Budget.Page, IsOwn: true),
        new("/account/recovery-codes", Budget.Page, IsOwn: true),
        new("/account/password", Budget.Page, IsOwn: true),
        new("/account/email", Budget.Page, IsOwn: true),
        new("/account/passkeys", Budget.Page, IsOwn: true),
        new("/account/passkeys/add", Budget.Page, IsOwn: true),
        new("/account/passkeys/none", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/account/provider", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/confirm-identity", Budget.Page, IsOwn: true),
        new("/sign-out", Budget.Page, IsOwn: true),
        new("/register", Budget.Page),
        new("/register/confirm/none", Budget.Page, HttpStatusCode.Gone),
        new("/first-password/none", Budget.Page, HttpStatusCode.Gone),
        new("/invitations/none", Budget.Page, HttpStatusCode.NotFound),
        new("/roles", Budget.LongList),
        new("/contribute", Budget.Page, IsOwn: true),
        new("/contribute/spreadsheet", Budget.Page, IsOwn: true),
        new("/contributions", Budget.Page, IsOwn: true),
        new("/account/expert", Budget.Page, IsOwn: true),
        new("/messages", Budget.Page, IsOwn: true),
        new("/discussions", Budget.Page),
        new("/discussions/begin", Budget.Page, IsOwn: true),
        new("/discussions/none/posts/1", Budget.Page, HttpStatusCode.NotFound),
        new("/communities", Budget.Page),
        new("/organisations/none", Budget.Page, HttpStatusCode.NotFound),
        new("/unsubscribe/none", Budget.Page, HttpStatusCode.NotFound),
        new("/error/404", Budget.Page, HttpStatusCode.NotFound),
    ];

    /// <summary>Addresses that answer with a file to keep, not with something to look at.</summary>
    public static IReadOnlyList<string> Downloads { get; } = ["/cite"];

    /// <summary>Addresses that show something only to those with a role in an organisation: {organisation}, their {role} and a {colleague}'s, and a {person}.</summary>
    public static IReadOnlyList<string> OfRoles { get; } =
    [
        "/organisations/{organisation}", "/organisations/{organisation}/edit", "/organisations/{organisation}/verify", "/organisations/{organisation}/withdraw-verification", "/organisations/{organisation}/close",
        "/organisations/{organisation}/members", "/organisations/{organisation}/members/{colleague}/end", "/organisations/{organisation}/tokens", "/organisations/{organisation}/trail",
        "/administration", "/administration/organisations", "/administration/organisations?q=zzz", "/administration/organisations/new",
        "/administration/people", "/administration/people/{person}", "/administration/jobs", "/administration/health", "/administration/trail",
        "/administration/thematic-areas", "/administration/thematic-areas/1", "/administration/thematic-areas/objectives/8", "/administration/imports", "/administration/imports/new",
        "/administration/settings", "/administration/settings/upload-limit", "/administration/languages",
        "/administration/calendars", "/administration/calendars/new", "/administration/calendars/default", "/administration/calendars/default/import",
        "/administration/service-standards", "/administration/service-standards/in-assessment",
        "/account", "/account/trail", "/account/roles/{role}", "/account/roles/{role}/delegate", "/account/roles/{role}/hand-over", "/account/roles/{role}/leave",
        "/notifications", "/contribute", "/contributions", "/reviews", "/administration/contributions", "/practices/P-000001/propose", "/practices/P-000001/translate", "/administration/experts", "/contribute/spreadsheet",
        "/administration/harvest-sources", "/administration/harvest-sources/new/edit", "/administration/upkeep", "/administration/dead-links",
        "/countries/KE/introduction", "/regions/202/introduction", "/administration/topics", "/administration/topics/alternatives-to-detention",
        "/administration/collections", "/administration/collections/C-000001", "/administration/collections/C-000001/publish", "/administration/collections/C-000001/withdraw",
        "/administration/communities/new",
        "/my-requests", "/my-requests/begin", "/my-introductions", "/my-capabilities", "/my-capabilities/new", "/my-invitations", "/administration/requests", "/administration/escalation",
        "/administration/message-templates", "/administration/message-templates/new",
    ];

    /// <summary>Addresses looked at on the way of the test that makes them.</summary>
    public static IReadOnlyList<string> OnTheWay { get; } =
    [
        "/organisations/{organisation}/members/invite", "/organisations/{organisation}/invitations/{invitation}", "/organisations/{organisation}/tokens/new",
        "/administration/imports/{import}", "/administration/imports/{import}/confirm", "/administration/imports/{import}/discard",
        "/contributions/{contribution}", "/contributions/{contribution}/questions/{step}", "/contributions/{contribution}/files", "/contributions/{contribution}/check", "/contributions/{contribution}/withdraw",
        "/administration/contributions/{contribution}", "/administration/contributions/{contribution}/decide", "/administration/contributions/{contribution}/panel", "/reviews/{review}",
        "/practices/{code}/contributed/{number}", "/account/lists/{list}", "/account/searches/{search}", "/practices/{code}/register", "/practices/{event}/registration", "/contribute/spreadsheet/{batch}", "/contributions/{contribution}/upkeep",
        "/administration/harvest-sources/{source}", "/administration/harvest-sources/{source}/edit", "/administration/harvest-sources/{source}/now", "/administration/harvest-sources/{source}/take-over",
        "/administration/harvest-sources/{source}/records/{record}",
        "/account/expert/questions/{step}", "/account/expert/check", "/account/expert/withdraw", "/experts/{expert}", "/experts/{expert}/write", "/messages/{talk:guid}",
        "/administration/experts/{expert}", "/administration/experts/{expert}/decide", "/administration/experts/reports/{talk:guid}",
        "/discussions/{discussion}", "/discussions/{discussion}/answer", "/discussions/{discussion}/follow", "/discussions/{discussion}/lock", "/discussions/{discussion}/summary",
        "/discussions/{discussion}/posts/{post}/history", "/discussions/{discussion}/posts/{post}/edit", "/discussions/{discussion}/posts/{post}/delete",
        "/discussions/{discussion}/posts/{post}/report", "/discussions/{discussion}/posts/{post}/accept", "/discussions/{discussion}/posts/{post}/moderate",
        "/requests/{code}", "/network/requests/{request}", "/my-requests/{request}", "/my-requests/{request}/questions/{step}", "/my-requests/{request}/check", "/my-requests/{request}/answer", "/my-requests/{request}/withdraw",
        "/administration/requests/{request}", "/administration/requests/{request}/decide", "/administration/requests/{request}/assign", "/administration/requests/{request}/assess", "/administration/requests/{request}/matches",
        "/my-capabilities/{capability}", "/my-capabilities/{capability}/actions", "/my-capabilities/{capability}/withdraw",
        "/administration/requests/{request}/invitations", "/administration/invitations/{invite}/take-back", "/my-invitations/{invite}", "/my-invitations/{invite}/answer", "/my-invitations/{invite}/sign", "/my-invitations/{invite}/activities",
        "/my-requests/{request}/offers", "/my-requests/{request}/plan", "/my-requests/{request}/sign", "/my-requests/{request}/activities", "/my-requests/{request}/complete", "/my-requests/{request}/files",
        "/administration/requests/{request}/introductions", "/my-introductions/{introduction}",
        "/rooms/{room}", "/rooms/{room}/write", "/rooms/{room}/files", "/rooms/{room}/meetings", "/rooms/{room}/meetings/{meeting:int}", "/administration/message-templates/{template}",
        "/moderation", "/communities/{community}", "/communities/{community}/join", "/communities/{community}/members", "/administration/communities/{community}",
    ];

    public static SitePage At(string path) => All.Single(p => p.Path == path);
}
