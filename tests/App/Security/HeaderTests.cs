using System.Net;
using System.Text;
using Marrakech.Support;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>What every answer tells a browser, whatever became of the request.</summary>
public sealed class HeaderTests(HeaderTests.FailingHost host) : IClassFixture<HeaderTests.FailingHost>
{
    public static TheoryData<string, string, HttpStatusCode> Answers => new()
    {
        { "GET", "/en/principles", HttpStatusCode.OK },
        { "GET", "/en/sign-in", HttpStatusCode.OK },
        { "GET", "/en/account", HttpStatusCode.Redirect },
        { "GET", "/", HttpStatusCode.Redirect },
        { "GET", "/en/no-such-page", HttpStatusCode.NotFound },
        { "GET", "/en/search?q=%00", HttpStatusCode.BadRequest },
        { "POST", "/en/sign-in", HttpStatusCode.BadRequest },
        { "GET", "/sitemap.xml", HttpStatusCode.InternalServerError },
        { "GET", "/health/live", HttpStatusCode.OK },
        { "GET", "/api/v1/objectives", HttpStatusCode.OK },
        { "GET", "/api/v1/objectives.csv", HttpStatusCode.OK },
        { "GET", "/api/v1/nothing", HttpStatusCode.NotFound },
        { "POST", "/api/v1/objectives", HttpStatusCode.MethodNotAllowed },
        { "TRACE", "/en/principles", HttpStatusCode.MethodNotAllowed },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_kind_of_answer_binds_the_browser(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(status);
        var policy = Header(answer, "Content-Security-Policy").Split("; ").ToDictionary(d => d.Split(' ')[0], d => d);
        Assert.Equal("default-src 'none'", policy["default-src"]);
        Assert.Equal("script-src 'self'", policy["script-src"]);
        Assert.Equal("style-src 'self'", policy["style-src"]);
        Assert.Equal("object-src 'none'", policy["object-src"]);
        Assert.Equal("base-uri 'none'", policy["base-uri"]);
        Assert.Equal("frame-ancestors 'none'", policy["frame-ancestors"]);
        Assert.Equal("form-action 'self'", policy["form-action"]);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal(path.StartsWith("/api", StringComparison.Ordinal) ? "cross-origin" : "same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task An_answer_with_a_body_says_what_it_is_and_in_which_letters()
    {
        foreach (var route in (await SiteRoutes.AllAsync(host)).Where(r => r.Rule.IsPublic && (r.Methods.Count == 0 || r.Methods.Contains("GET"))))
        {
            using var answer = await host.Client.GetAsync(new Uri(route.Address(), UriKind.Relative), TestContext.Current.CancellationToken);
            var type = answer.Content.Headers.ContentType;
            if ((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length == 0) continue;
            Assert.True(type?.MediaType is not null, $"{route.Text} has no type");
            if (type.MediaType.StartsWith("text/", StringComparison.Ordinal)) Assert.True(type.CharSet?.Equals("utf-8", StringComparison.OrdinalIgnoreCase), $"{route.Text} says {type}");
        }
    }

    [Fact]
    public async Task A_failure_shows_a_reference_and_nothing_of_the_inside()
    {
        using var answer = await host.Client.GetAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.HtmlAsync();
        Assert.NotEmpty(page.TextOf(".quiet .code"));
        Assert.DoesNotContain(Failing.Words, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_logged()
    {
        using var answer = await host.Client.GetAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.InternalServerError);
        Assert.Contains(host.Log.Lines, l => l.StartsWith("Error ", StringComparison.Ordinal) && l.Contains($"{nameof(Failing)}.{nameof(Failing.EntriesAsync)}", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(Failing.Words, StringComparison.Ordinal));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    public sealed class FailingHost() : TestHost(Engine.Sqlite, Content.Starter)
    {
        internal LogCapture Log { get; } = new();

        protected override void Adjust(WebApplicationBuilder builder)
        {
            builder.Services.AddScoped<ISitemapPart, Failing>();
            builder.Logging.AddProvider(Log);
        }
    }

    private sealed class Failing : ISitemapPart
    {
        public const string Words = "an inner secret";

        public ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct) => throw new InvalidOperationException(Words);
    }
}
