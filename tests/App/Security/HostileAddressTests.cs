using System.Globalization;
using System.Net;
using System.Text;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Security;

// By day the engine that takes fewer texts.
[Nightly]
public sealed class SqliteHostileAddressTests(SqliteHost host) : HostileAddressTests(host), IClassFixture<SqliteHost>;

public sealed class PostgresHostileAddressTests(PostgresHost host) : HostileAddressTests(host), IClassFixture<PostgresHost>;

/// <summary>Whatever stands in an address or a form, the answer is a page, a refusal or nothing found: never a failure, never a look inside.</summary>
public abstract class HostileAddressTests(TestHost host)
{
    private static readonly string[] values =
    [
        "..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fmarrakech.db", "..%5c..%5cwindows%5cwin.ini", "....%2f%2fkeys", "%00", "a%00b", "%ff%fe", "%c0%ae%c0%ae",
        "%ed%a0%80", "%0d%0aSet-Cookie:%20a=b", "%E5%98%8A%E5%98%8DSet-Cookie:a=b", "'%20or%201=1--", "%22%3E%3Cscript%3E", "$%7b7*7%7d", "%7b0%7d", "-1", "0", "99999999999999999999", "NaN",
        "%F0%9F%98%80", "%E2%80%AE", "*", "%25", "%25s%25n", new string('a', 3000), string.Concat(Enumerable.Repeat("%41", 1000)), "CON", ".git%2fconfig", "%2e",
    ];

    private int drawn;

    private static readonly string[] inside = ["   at ", "Exception", "root:x:", "SQLite format", "Npgsql", "Marrakech.", "System.", "/bin/", ".cshtml"];

    [Fact]
    public async Task Every_value_of_every_address_can_be_anything()
    {
        var browser = await BrowserAsync();
        var routes = (await SiteRoutes.AllAsync(host)).Where(r => r.Values.Count > 0).ToList();
        Assert.True(routes.Count > 20);
        foreach (var route in routes)
        {
            foreach (var name in route.Values)
            {
                foreach (var value in Drawn()) await MustStandAsync(browser, route.Address((name, value)));
            }
        }
    }

    [Fact]
    public async Task Every_parameter_of_every_page_can_be_anything()
    {
        var browser = await BrowserAsync();
        foreach (var route in (await SiteRoutes.PagesAsync(host)).Where(r => r.Page!.HandlerMethods.All(m => m.HttpMethod == "Get") || r.Rule.IsPublic))
        {
            var names = route.Page!.BoundProperties.Select(p => p.BindingInfo?.BinderModelName ?? p.Name)
                .Concat(route.Page.HandlerMethods.SelectMany(h => h.Parameters).Select(p => p.BindingInfo?.BinderModelName ?? p.Name))
                .Where(n => n != "ct" && !route.Values.Contains(n)).Concat(["q", "page", "sort", "country", "objective", "year", "kind"]).Distinct().ToList();
            foreach (var value in Drawn()) await MustStandAsync(browser, route.Address() + "?" + string.Join('&', names.Select(n => $"{n}={value}")));
        }
    }

    [Fact]
    public async Task Every_parameter_of_the_api_can_be_anything()
    {
        var paths = (await host.Client.GetJsonAsync("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _)).ToList();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            var address = path.Name.Replace("{number}", "8", StringComparison.Ordinal).Replace("{letter}", "a", StringComparison.Ordinal).Replace("{numeral}", "ii", StringComparison.Ordinal)
                .Replace("{code}", "P-000001", StringComparison.Ordinal).Replace("{key}", "crc", StringComparison.Ordinal);
            foreach (var name in path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query").Select(p => p.GetProperty("name").GetString()!))
            {
                foreach (var value in Drawn()) await MustStandAsync(host.Client, $"{address}?{name}={value}");
            }
        }
    }

    [Theory]
    [InlineData("/en/sign-in", "email=%00&password=%00")]
    [InlineData("/en/sign-in", "email=a%00b@example.org&password=x")]
    [InlineData("/en/sign-in", "%00=1&email=a@example.org&password=x")]
    [InlineData("/en/sign-in", "email=%ff%fe&password=%c0%ae")]
    [InlineData("/en/sign-in", "email[]=a&email=b&email=c&password=x")]
    [InlineData("/en/sign-in", "email=a@example.org%0d%0aBcc:b@example.org&password=x")]
    [InlineData("/en/account/acting", "membership=%00")]
    [InlineData("/en/account/acting", "membership=..%2f..%2f")]
    public async Task A_form_that_no_browser_sends_is_refused(string path, string body)
    {
        var browser = path.Contains("account", StringComparison.Ordinal) ? (await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), false, Role.Expert)).Browser : host.NewBrowser();
        var token = (await browser.GetHtmlAsync(path)).QuerySelector("main form input[name^=__]")!;
        using var content = new StringContent($"{token.GetAttribute("name")}={token.GetAttribute("value")}&{body}", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
        MustHideTheInside(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), path);
    }

    [Theory]
    [InlineData("application/json", "{\"email\":\"a@example.org\"}")]
    [InlineData("application/xml", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nnever closed")]
    [InlineData("text/plain", "email=a")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "email=a")]
    [InlineData("nonsense", "email=a")]
    public async Task A_body_of_another_kind_is_refused(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await host.Client.PostAsync(new Uri("/en/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 415);
        MustHideTheInside(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), type);
    }

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/en/.git/HEAD")]
    [InlineData("/appsettings.json")]
    [InlineData("/en/marrakech.db")]
    [InlineData("/assets/")]
    [InlineData("/en/keys/")]
    [InlineData("/assets/../marrakech.db")]
    [InlineData("/assets/..%2fmarrakech.dll")]
    [InlineData("/marrakech.pdb")]
    public async Task No_file_of_the_machine_is_served(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri($"{host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), TestContext.Current.CancellationToken);
        Assert.Contains((int)answer.StatusCode, new[] { 301, 302, 400, 404 });
        // To its language, then to its one spelling, and nothing is there.
        var (next, steps) = (answer.Headers.Location, 0);
        while (next is not null)
        {
            using var there = await host.Client.GetAsync(next, TestContext.Current.CancellationToken);
            if (++steps > 2 || there.Headers.Location is null) await there.MustBeAsync(HttpStatusCode.NotFound);
            next = there.Headers.Location;
        }
    }

    /// <summary>Every value by night. By day every sixth, beginning with the next one each time it is asked: neighbours take turns, and the two engines begin apart.</summary>
    private IEnumerable<string> Drawn()
    {
        if (Nightly.IsOn) return values;
        var first = drawn++ + (host.Engine == Engine.Sqlite ? 0 : 3);
        return values.Where((_, at) => (at + first) % 6 == 0);
    }

    private async Task<HttpClient> BrowserAsync() =>
        (await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Administrator)).Browser;

    private static async Task MustStandAsync(HttpClient browser, string address)
    {
        // Sent as it stands: a client that tidies addresses up would take the sting out.
        using var answer = await browser.GetAsync(new Uri($"{browser.BaseAddress!.GetLeftPart(UriPartial.Authority)}{address}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), TestContext.Current.CancellationToken);
        var shown = address[..Math.Min(address.Length, 160)];
        Assert.True((int)answer.StatusCode < 500, string.Create(CultureInfo.InvariantCulture, $"{shown} answered {(int)answer.StatusCode}"));
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("a=b", StringComparison.Ordinal)), $"{shown} set a cookie");
        if ((int)answer.StatusCode >= 400) MustHideTheInside(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), shown);
    }

    private static void MustHideTheInside(string body, string what) =>
        Assert.Empty(inside.Where(i => body.Contains(i, StringComparison.Ordinal)).Select(i => $"{what} shows \"{i}\""));
}
