using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Pages;

/// <summary>The hub before any official document was imported.</summary>
public abstract class EmptyCompactTests(TestHost host)
{
    [Theory]
    [MemberData(nameof(WholePage.Languages), MemberType = typeof(WholePage))]
    public async Task Every_page_is_whole(string language)
    {
        foreach (var path in WholePage.Paths) await host.MustBeWholeAsync(language, path);
    }

    [Theory]
    [InlineData("/en/objectives/1")]
    [InlineData("/en/objectives/1/a")]
    [InlineData("/en/principles/a")]
    [InlineData("/en/compact")]
    [InlineData("/en/compact/43")]
    [InlineData("/en/differences")]
    [InlineData("/en/sources")]
    public async Task A_page_without_its_document_says_how_to_import_it(string path)
    {
        var page = await host.GetHtmlAsync(path);
        Assert.Contains(page.TextsOf(".empty"), t => t.Contains("./marrakech import", StringComparison.Ordinal));
    }

    public sealed class OnSqlite(SqliteHost host) : EmptyCompactTests(host), IClassFixture<SqliteHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresHost host) : EmptyCompactTests(host), IClassFixture<PostgresHost>;
}
