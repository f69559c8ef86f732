using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>The site sends nobody to another site because an address told it to.</summary>
public sealed class RedirectTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    private const string Foreign = "evil.example";

    private static readonly string[] names = ["return", "returnUrl", "next", "url", "redirect", "continue", "back", "to", "target", "from"];

    private static readonly string[] lures =
    [
        $"https://{Foreign}", $"//{Foreign}", $"/\\{Foreign}", $"\\\\{Foreign}", $"///{Foreign}", $"/\t/{Foreign}", $"\t//{Foreign}", $" //{Foreign}",
        $"https:{Foreign}", $"http:/{Foreign}", $"javascript:alert('{Foreign}')", $"data:text/html,{Foreign}", $"/%09/{Foreign}", $"//{Foreign}@localhost", $"/en/account\r\nLocation: https://{Foreign}", $"/./\\{Foreign}",
    ];

    /// <summary>Every page with a parameter that could name a place to go to, asked by a visitor and by somebody signed in.</summary>
    [Fact]
    public async Task No_page_goes_or_points_where_an_address_lures_it()
    {
        var pages = (await SiteRoutes.PagesAsync(host)).Where(r => Parameters(r).Any()).ToList();
        Assert.Contains(pages, p => p.Text.EndsWith("/sign-in", StringComparison.Ordinal));
        Assert.Contains(pages, p => p.Text.EndsWith("/account/acting", StringComparison.Ordinal));
        var organisation = await host.Cast.OrganisationAsync("KE");
        var member = await host.Cast.MemberAsync(organisation, strong: true, Role.FocalPoint, Role.Expert);
        foreach (var (route, browser) in pages.SelectMany(p => new[] { (p, host.NewBrowser()), (p, member.Browser) }))
        {
            foreach (var lure in lures)
            {
                var query = string.Join('&', Parameters(route).Select(n => $"{n}={Uri.EscapeDataString(lure)}"));
                using var answer = await browser.GetAsync(new Uri($"{route.Address(("organisation", organisation))}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
                await MustStayAsync(answer, lure);
            }
        }
    }

    [Fact]
    public async Task A_form_filled_in_on_a_lured_page_leads_nowhere_else()
    {
        var organisation = await host.Cast.OrganisationAsync("KE");
        foreach (var lure in lures)
        {
            var member = await host.Cast.MemberAsync(organisation, strong: false, Role.FocalPoint);
            using var signedIn = await host.NewBrowser().PostFormAsync($"/en/sign-in?return={Uri.EscapeDataString(lure)}", new() { ["email"] = member.Email, ["password"] = Cast.Password });
            await signedIn.MustBeAsync(HttpStatusCode.Redirect);
            await MustStayAsync(signedIn, lure);
            using var acting = await member.Browser.PostFormAsync($"/en/account/acting?return={Uri.EscapeDataString(lure)}", new() { ["membership"] = "none" });
            await acting.MustBeAsync(HttpStatusCode.Redirect);
            await MustStayAsync(acting, lure);
        }
    }

    /// <summary>An address without a language is sent on to the same one with it.</summary>
    [Theory]
    [InlineData("//evil")]
    [InlineData("//evil.example/en")]
    [InlineData("/\\evil")]
    [InlineData("/%5cevil")]
    [InlineData("/%2f%2fevil")]
    [InlineData("/.//evil")]
    public async Task The_way_to_a_language_stays_on_the_site(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri($"{host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/en/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task MustStayAsync(HttpResponseMessage answer, string lure)
    {
        Assert.True((int)answer.StatusCode < 500, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}");
        Assert.False(answer.Headers.Contains("Refresh"));
        if (answer.Headers.Location is { } location)
        {
            Assert.Equal(host.Client.BaseAddress!.Authority, new Uri(host.Client.BaseAddress, location).Authority);
            // Whoever reads the address further on judges it again: it may be carried, encoded, but not be followed.
            Assert.StartsWith("/en", location.OriginalString, StringComparison.Ordinal);
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
        var page = await answer.HtmlAsync();
        Assert.All(page.QuerySelectorAll("a[href], form[action]"), e =>
        {
            var target = e.GetAttribute("href") ?? e.GetAttribute("action")!;
            Assert.True(new Uri(host.Client.BaseAddress!, target).Host != Foreign && !target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && !target.StartsWith("data:", StringComparison.OrdinalIgnoreCase), $"{lure} made {e.OuterHtml}");
        });
        Assert.Empty(page.QuerySelectorAll("meta[http-equiv=refresh]").OfType<IHtmlMetaElement>());
    }

    private static IEnumerable<string> Parameters(SiteRoute route) => route.Page!.BoundProperties.Select(p => p.BindingInfo?.BinderModelName ?? p.Name)
        .Concat(route.Page.HandlerMethods.SelectMany(h => h.Parameters).Select(p => p.BindingInfo?.BinderModelName ?? p.Name))
        .Where(n => names.Contains(n, StringComparer.OrdinalIgnoreCase)).Distinct();
}
