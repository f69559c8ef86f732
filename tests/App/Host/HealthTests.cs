using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Host;

public abstract class HealthTests(TestHost host)
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_answers(string path, string expected)
    {
        Assert.Equal(expected, await host.Client.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_address_is_not_found()
    {
        using var response = await host.Client.GetAsync("/en/no-such-page", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public sealed class OnSqlite(SqliteHost host) : HealthTests(host), IClassFixture<SqliteHost>;

    public sealed class OnPostgres(PostgresHost host) : HealthTests(host), IClassFixture<PostgresHost>;
}
