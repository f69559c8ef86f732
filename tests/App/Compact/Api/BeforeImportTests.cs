using System.Net;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Api;

/// <summary>A hub without any document answers in our own words and says what is missing.</summary>
public abstract class BeforeImportTests(TestHost host)
{
    [Fact]
    public async Task The_outline_is_there() => Assert.Equal(23, (await host.Client.GetJsonAsync("/api/v1/objectives")).GetProperty("total").GetInt32());

    [Fact]
    public async Task A_paragraph_is_not_imported_rather_than_unknown()
    {
        Assert.Equal(0, (await host.Client.GetJsonAsync("/api/v1/paragraphs")).GetProperty("total").GetInt32());
        var problem = await host.Client.RefusalAsync("/api/v1/paragraphs/43", HttpStatusCode.NotFound);
        Assert.Contains("/api/v1/objectives", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteHost host) : BeforeImportTests(host), IClassFixture<SqliteHost>;

    public sealed class OnPostgres(PostgresHost host) : BeforeImportTests(host), IClassFixture<PostgresHost>;
}
