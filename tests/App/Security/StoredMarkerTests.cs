using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>Whatever anybody types anywhere is shown as text and nothing else.</summary>
public sealed class StoredMarkerTests(SqliteMarkedHost host) : IClassFixture<SqliteMarkedHost>
{
    /// <summary>Forms that end what the test needs; each is tried by tests of its own.</summary>
    private static readonly string[] leftOut = ["/sign-out", "/account/data/erase"];

    private static readonly (string Text, string Email)[] typed =
        [(Marker.Text, $"\"{Marker.Text}\"@example.org"), (Marker.Address, Marker.Address), (Marker.Formula, $"{Marker.Core}@example.org")];

    private readonly List<string> shownAt = [];
    private int forms;

    /// <summary>Fills every field of every form somebody can reach with the marker, then looks at everything anybody can read.</summary>
    [Fact]
    public async Task What_is_typed_into_any_field_stays_text_everywhere()
    {
        var organisation = await host.Cast.OrganisationAsync("KE");
        var pages = await SiteRoutes.PagesAsync(host);
        var people = new List<(Member Member, Role Role)>();
        foreach (var role in new[] { Role.Administrator, Role.FocalPoint, Role.SecretariatOfficer }) people.Add((await host.Cast.MemberAsync(organisation, strong: true, role), role));
        var fields = 0;
        foreach (var (at, (member, _)) in people.Index())
        {
            await host.MarkAsync(member);
            forms = at;
            foreach (var route in pages.Where(r => !leftOut.Any(l => r.Text.EndsWith(l, StringComparison.Ordinal)))) fields += await FillAsync(member.Browser, route.Address(("organisation", organisation)));
        }

        var visitor = host.NewBrowser();
        foreach (var route in pages.Where(r => r.Rule.IsPublic && !leftOut.Any(l => r.Text.EndsWith(l, StringComparison.Ordinal)))) fields += await FillAsync(visitor, route.Address());
        Assert.True(fields > 40, $"Only {fields} fields were found.");

        await LookAsync(visitor, organisation);
        foreach (var (member, _) in people) await LookAsync(member.Browser, organisation);
        foreach (var seen in new[] { "/en/practices/P-000001", "/en/search", "/en/account", "/api/v1/practices" }) Assert.Contains(shownAt, p => p.Contains(seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_stored_stays_text_in_every_form_of_the_data()
    {
        var forms = new[] { ".json", ".csv", ".jsonld" };
        foreach (var path in forms.SelectMany(f => new[] { $"/api/v1/practices{f}", $"/api/v1/practices/P-000001{f}", $"/api/v1/practices/P-000002{f}", $"/api/v1/practices/P-000001/editions{f}", $"/api/v1/search{f}?q={Marker.Core}" })
            .Concat([$"/en/practices/P-000001", $"/en/practices/P-000001/versions/1", $"/en/search?q={Marker.Core}", $"/en/practices?q={Marker.Core}"]))
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await answer.MustBeAsync(HttpStatusCode.OK);
            // JSON-LD describes: of a list it names the members, of a practice what the hub itself says.
            Assert.True(await Marker.MustBeHarmlessInAsync(answer) || path.EndsWith(".jsonld", StringComparison.Ordinal), $"{path} does not show the marker: nothing was tested");
        }
    }

    [Fact]
    public async Task What_is_stored_stays_text_in_feeds_and_maps()
    {
        var start = await host.GetHtmlAsync("/en/practices");
        var feeds = start.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']").Select(l => l.GetAttribute("href")!).ToList();
        Assert.NotEmpty(feeds);
        foreach (var feed in feeds.Concat(["/sitemap.xml", $"/en/search.atom?q={Marker.Core}"]))
        {
            using var answer = await host.Client.GetAsync(new Uri(feed, UriKind.Relative), TestContext.Current.CancellationToken);
            await Marker.MustBeHarmlessInAsync(answer);
        }
    }

    /// <summary>The page for what is not there repeats words of the address.</summary>
    [Theory]
    [InlineData("/en/zq7mark\"><x-mark onclick=\"x()\">")]
    [InlineData("/en/zq7mark%22%3E%3Cx-mark%20onclick=%22x()%22%3E")]
    [InlineData("/en/zq7mark%2522%253E%253Cx-mark%253E")]
    [InlineData("/en/zq7mark/<script>x()</script>")]
    [InlineData("/%22%3E%3Cx-mark%3Ezq7mark")]
    [InlineData("/api/v1/zq7mark%22%3E%3Cx-mark%3E")]
    public async Task An_address_that_leads_nowhere_stays_text(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Redirect, HttpStatusCode.BadRequest });
        await Marker.MustBeHarmlessInAsync(answer);
    }

    private async Task<int> FillAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") return 0;
        var page = await answer.HtmlAsync();
        var fields = 0;
        foreach (var form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>())
        {
            foreach (var (text, email) in Drawn())
            {
                var filled = Filled(form, text, email).ToList();
                fields += filled.Count;
                using var sent = await SendAsync(browser, form, path, filled);
                Look(sent, await Marker.MustBeHarmlessInAsync(sent));
                if (sent.Headers.Location is not { } next) continue;
                using var after = await browser.GetAsync(next, TestContext.Current.CancellationToken);
                Look(after, await Marker.MustBeHarmlessInAsync(after));
            }
        }

        return fields;
    }

    /// <summary>All three by night. By day one into each form, and whoever comes to it next types the next one.</summary>
    private (string Text, string Email)[] Drawn() => Nightly.IsOn ? typed : [typed[forms++ % typed.Length]];

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlFormElement form, string path, List<KeyValuePair<string, string>> fields)
    {
        var target = form.GetAttribute("action") ?? path;
        if (form.GetAttribute("method")?.Equals("post", StringComparison.OrdinalIgnoreCase) == true)
            return browser.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
        return browser.GetAsync(new Uri($"{target.Split('?')[0]}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form, string text, string email) =>
        form.QuerySelectorAll("input[name], textarea[name], select[name]").GroupBy(e => e.GetAttribute("name")!).Select(g => KeyValuePair.Create(g.Key, g.First() switch
        {
            IHtmlInputElement { Type: "hidden" or "radio" or "checkbox" } kept => kept.Value,
            IHtmlInputElement { Type: "email" } => email,
            IHtmlSelectElement select => select.Value ?? "",
            _ => text,
        }));

    private async Task LookAsync(HttpClient browser, string organisation)
    {
        foreach (var route in (await SiteRoutes.AllAsync(host)).Where(r => r.Methods.Count == 0 || r.Methods.Contains("GET")))
        {
            using var answer = await browser.GetAsync(new Uri(route.Address(("organisation", organisation)), UriKind.Relative), TestContext.Current.CancellationToken);
            Look(answer, await Marker.MustBeHarmlessInAsync(answer));
        }
    }

    private void Look(HttpResponseMessage answer, bool shows)
    {
        if (shows) shownAt.Add(answer.RequestMessage!.RequestUri!.PathAndQuery);
    }
}
