using System.Net;
using Marrakech.App.Accounts.Matrix;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>No other site can make a browser change anything here.</summary>
public sealed class FormTokenTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    /// <summary>Pages that take a post without the token, each with its reason.</summary>
    private static readonly Dictionary<string, string> without = new()
    {
        ["/unsubscribe/{token}"] = "mail programs send it for their reader (RFC 8058); the link itself is the proof",
        ["/error/{code:int}"] = "stands in for any page that failed and changes nothing",
    };

    [Fact]
    public async Task Every_form_is_refused_without_its_token()
    {
        var handlers = (await SiteRoutes.PagesAsync(host)).Where(p => p.Page!.HandlerMethods.Any(m => m.HttpMethod == "Post")).ToList();
        Assert.True(handlers.Count >= 4, "Hardly a form was found.");
        foreach (var route in handlers)
        {
            var member = await MemberAsync(route.Rule);
            foreach (var name in route.Page!.HandlerMethods.Where(m => m.HttpMethod == "Post").Select(m => m.Name))
            {
                var address = route.Address([.. member.Places.Select(p => (p.Key, p.Value))]) + (name is null ? "" : $"?handler={name}");
                using var content = new FormUrlEncodedContent([KeyValuePair.Create("email", "a@example.org")]);
                using var answer = await member.Browser.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
                if (without.Keys.Any(k => route.Text.EndsWith(k, StringComparison.Ordinal))) continue;
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address} answered {(int)answer.StatusCode}");
                Assert.Equal("This request could not be understood", (await answer.HtmlAsync()).TextOf("h1"));
            }
        }
    }

    [Fact]
    public async Task The_exceptions_are_those_listed_here() => Assert.Equal(without.Keys.Order(StringComparer.Ordinal), (await SiteRoutes.PagesAsync(host))
        .Where(r => r.Page!.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute)).Select(r => "/" + r.Text.Split('/', 2)[1]).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_token_of_one_person_is_no_use_to_another()
    {
        var (first, second) = (await host.Cast.MemberAsync(null, strong: false), await host.Cast.MemberAsync(null, strong: false));
        var page = await first.Browser.GetHtmlAsync("/en/sign-out");
        var token = page.QuerySelector("main form input[type=hidden]")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(token.GetAttribute("name")!, token.GetAttribute("value")!)]);
        using var answer = await second.Browser.PostAsync(new Uri("/en/sign-out", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.BadRequest);
    }

    /// <summary>What is no page has no token: it may change something only for who shows a key, never for a cookie alone.</summary>
    [Fact]
    public async Task No_endpoint_changes_anything_for_a_cookie_alone()
    {
        var member = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Administrator);
        foreach (var route in (await SiteRoutes.AllAsync(host)).Where(r => r.Page is null))
        {
            foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE" }.Where(m => route.Methods.Count == 0 || route.Methods.Contains(m)))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), route.Address());
                using var answer = await member.Browser.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} {route.Text} answered {(int)answer.StatusCode}");
            }
        }
    }

    /// <summary>Somebody the rule lets in, and things of their organisation to send to.</summary>
    private async Task<(HttpClient Browser, IReadOnlyDictionary<string, string> Places)> MemberAsync(AccessRule rule)
    {
        var organisation = await host.Cast.OrganisationAsync("KE");
        var target = await World.TargetAsync(host, "own organisation", organisation);
        Role[] roles = rule.Grants.Count == 0 ? [Role.Contributor] : [rule.Grants[0].Role];
        var member = await host.Cast.MemberAsync(organisation, strong: true, roles);
        return (rule.IsPublic ? host.NewBrowser() : member.Browser, target.Places);
    }
}
