using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Accounts;

/// <summary>Each test uses the minute of its own host up.</summary>
public sealed class SignInPaceTests
{
    [Theory]
    [InlineData("fr", "Trop d")]
    [InlineData("ar", "محاولات")]
    public async Task From_one_address_only_so_many_tries_a_minute_come_through(string language, string heading)
    {
        await using var host = await ThriftyHost.StartAsync();
        for (var i = 0; i < ThriftyHost.PerMinute; i++) await TryAsync(host, language, $"somebody{i}@example.org", HttpStatusCode.BadRequest);
        using var refused = await TryAsync(host, language, "another@example.org", HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var page = await refused.HtmlAsync();
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(heading, page.TextOf("h1"), StringComparison.Ordinal);
        await host.GetHtmlAsync("/en/sign-in");
    }

    [Theory]
    [InlineData("hunted@example.org")]
    [InlineData("  HUNTED@example.org ")]
    public async Task One_account_may_be_tried_only_so_often_from_however_many_addresses(string spelling)
    {
        await using var host = await ThriftyHost.StartAsync("--behind-proxy", "127.0.0.1");
        for (var i = 0; i < ThriftyHost.PerMinute; i++) await TryFromAsync(host, $"203.0.113.{i + 1}", "hunted@example.org", HttpStatusCode.BadRequest);
        using var refused = await TryFromAsync(host, "203.0.113.99", spelling, HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        // Another account is not held up by it.
        await TryFromAsync(host, "203.0.113.99", "another@example.org", HttpStatusCode.BadRequest);
    }

    private static async Task<HttpResponseMessage> TryFromAsync(TestHost host, string address, string email, HttpStatusCode expected)
    {
        var browser = host.NewBrowser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        var answer = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = email, ["password"] = "quiet harbour lantern 8" });
        await answer.MustBeAsync(expected);
        return answer;
    }

    private static async Task<HttpResponseMessage> TryAsync(TestHost host, string language, string email, HttpStatusCode expected)
    {
        var answer = await host.NewBrowser().PostFormAsync($"/{language}/sign-in", new() { ["email"] = email, ["password"] = "quiet harbour lantern 8" });
        await answer.MustBeAsync(expected);
        return answer;
    }

    private sealed class ThriftyHost(string[] settings) : TestHost(Engine.Sqlite)
    {
        public const int PerMinute = 5;

        /// <summary>The default is what is tested.</summary>
        protected override IReadOnlyList<string> Settings => settings;

        public static async Task<ThriftyHost> StartAsync(params string[] settings)
        {
            var host = new ThriftyHost(settings);
            await host.InitializeAsync();
            return host;
        }
    }
}
