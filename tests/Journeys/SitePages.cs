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
        new("/search", Budget.Page),
        new("/search?q=remittances", Budget.LongList),
        new("/search?q=zzzzzzz", Budget.Page),
        new("/trail", Budget.Page),
        new("/trail/1", Budget.Page),
        new("/trail/checkpoints", Budget.Page),
        new("/api", Budget.LongList),
        new("/privacy", Budget.Page),
        new("/erased", Budget.Page),
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
        // Those of an organisation and of a role are looked at where there is one: OrganisationViewTests.
        new("/organisations/none", Budget.Page, HttpStatusCode.NotFound),
        new("/organisations/none/edit", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/organisations/none/verify", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/organisations/none/withdraw-verification", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/organisations/none/close", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/organisations/none/members", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/organisations/none/members/invite", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new($"/organisations/none/members/{Guid.Empty}/end", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new($"/organisations/none/invitations/{Guid.Empty}", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/organisations/none/tokens", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/organisations/none/tokens/new", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/administration/organisations", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/organisations/new", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/thematic-areas", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/thematic-areas/1", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/thematic-areas/objectives/8", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/imports", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/imports/new", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/imports/I-000001", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/imports/I-000001/confirm", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new("/administration/imports/I-000001/discard", Budget.Page, HttpStatusCode.Forbidden, IsOwn: true),
        new($"/account/roles/{Guid.Empty}", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new($"/account/roles/{Guid.Empty}/leave", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new($"/account/roles/{Guid.Empty}/delegate", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new($"/account/roles/{Guid.Empty}/hand-over", Budget.Page, HttpStatusCode.NotFound, IsOwn: true),
        new("/unsubscribe/none", Budget.Page, HttpStatusCode.NotFound),
        new("/error/404", Budget.Page, HttpStatusCode.NotFound),
    ];

    /// <summary>Addresses that answer with a file to keep, not with something to look at.</summary>
    public static IReadOnlyList<string> Downloads { get; } = ["/cite"];

    /// <summary>Addresses that open for those who have signed in only; their own tests look at them.</summary>
    public static IReadOnlyList<string> Closed { get; } = ["/account/trail", "/organisations/O-000001/trail", "/administration/trail"];

    public static SitePage At(string path) => All.Single(p => p.Path == path);
}
