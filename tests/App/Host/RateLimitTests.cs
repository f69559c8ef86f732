using System.Net;
using Marrakech.App.Compact.Api;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Host;

public sealed class RateLimitTests(RateLimitTests.ThriftyHost host) : IClassFixture<RateLimitTests.ThriftyHost>
{
    /// <summary>One test uses the minute up, so that the order of tests does not matter.</summary>
    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        for (var i = 0; i < 3; i++)
        {
            using var allowed = await host.Client.AskAsync("/api/v1/objectives/8");
            await allowed.MustBeAsync(HttpStatusCode.OK);
        }

        var problem = await host.Client.RefusalAsync("/api/v1/objectives.csv", HttpStatusCode.TooManyRequests, ("Accept", "text/csv"));
        Assert.Equal("/api#too-many-requests", problem.GetProperty("type").GetString());
        using var refused = await host.Client.AskAsync("/api/v1/objectives/8");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var page = await host.Client.AskAsync("/en/objectives/8");
        await page.MustBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Behind_a_proxy_each_visitor_has_a_minute_of_their_own()
    {
        for (var i = 0; i < 3; i++)
        {
            using var allowed = await host.Client.AskAsync("/api/v1/objectives/8", null, ("X-Forwarded-For", "203.0.113.7"));
            await allowed.MustBeAsync(HttpStatusCode.OK);
        }

        using var refused = await host.Client.AskAsync("/api/v1/objectives/8", null, ("X-Forwarded-For", "203.0.113.7"));
        await refused.MustBeAsync(HttpStatusCode.TooManyRequests);
        using var other = await host.Client.AskAsync("/api/v1/objectives/8", null, ("X-Forwarded-For", "203.0.113.8"), ("X-Forwarded-Proto", "https"));
        await other.MustBeAsync(HttpStatusCode.OK);
        Assert.Contains("\"api\":\"https://", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public sealed class ThriftyHost() : TestHost(Engine.Sqlite, Content.Starter)
    {
        protected override IReadOnlyList<string> Settings => ["--api-per-minute", "3", "--behind-proxy", "127.0.0.1"];
    }
}
