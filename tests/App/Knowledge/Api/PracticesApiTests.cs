using System.Globalization;
using System.Net;
using System.Text.Json;
using Marrakech.App.Compact.Api;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.Api;

public abstract class PracticesApiTests(ApiHost host)
{
    [Fact]
    public async Task Practices_come_by_code_and_once()
    {
        var all = await host.Client.AllAsync("/api/v1/practices?limit=9");
        var codes = all.Select(p => p.GetProperty("code").GetString()!).ToList();
        Assert.Equal(88, codes.Count);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public async Task A_table_without_limit_is_whole()
    {
        var rows = CsvText.Read(await host.Client.GetStringAsync("/api/v1/practices.csv", TestContext.Current.CancellationToken));
        Assert.Equal(88, rows.Count);
        using var part = await host.Client.AskAsync("/api/v1/practices.csv?limit=3");
        Assert.Equal(3, CsvText.Read(await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Count);
        Assert.Contains("/api/v1/practices.csv?", part.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_summary_and_newest_edition_stand_apart()
    {
        var practice = await host.Client.GetJsonAsync($"/api/v1/practices/{ApiHost.Practice}");
        Assert.NotEqual(ApiHost.NewestTitle, practice.GetProperty("title").GetString());
        Assert.Equal(ApiHost.NewestTitle, practice.GetProperty("official").GetProperty("heading").GetString());
        Assert.Equal(ApiHost.NewestText, practice.GetProperty("official").GetProperty("text").GetString());
        Assert.Equal("booklet", practice.GetProperty("official").GetProperty("source").GetProperty("document").GetString());
        Assert.Equal(2, practice.GetProperty("editions").GetInt32());
    }

    [Fact]
    public async Task Editions_carry_citations_and_facts_with_their_words()
    {
        var editions = await host.Client.AllAsync($"/api/v1/practices/{ApiHost.Practice}/editions");
        Assert.Equal(["booklet", "first-edition"], editions.Select(e => e.GetProperty("document").GetString()));
        Assert.Equal("https://example.org/a,b", editions[0].GetProperty("citations")[0].GetProperty("url").GetString());
        Assert.Equal("Kenya", editions[0].GetProperty("facts")[0].GetProperty("words").GetString());
    }

    /// <summary>Every filter must leave only what has the value, and neither nothing nor everything.</summary>
    [Theory]
    [InlineData("objective")]
    [InlineData("country")]
    [InlineData("level")]
    [InlineData("year")]
    [InlineData("source")]
    [InlineData("organisation")]
    public async Task Filters_leave_what_they_say(string filter)
    {
        var all = await host.Client.AllAsync("/api/v1/practices?limit=100");
        var values = all.SelectMany(p => Values(p, filter)).GroupBy(v => v).OrderBy(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        Assert.NotEmpty(values);
        foreach (var value in new[] { values[0], values[^1] })
        {
            var left = await host.Client.AllAsync($"/api/v1/practices?limit=100&{filter}={Uri.EscapeDataString(value.Key)}");
            Assert.Equal(all.Where(p => Values(p, filter).Contains(value.Key)).Select(Code), left.Select(Code));
        }
    }

    [Fact]
    public async Task Regions_and_goals_hold_their_parts()
    {
        var african = await host.Client.AllAsync("/api/v1/practices?region=002");
        var kenyan = await host.Client.AllAsync("/api/v1/practices?country=ken");
        var goal = await host.Client.AllAsync("/api/v1/practices?sdg=10");
        var target = await host.Client.AllAsync("/api/v1/practices?sdg=10.7");
        Assert.InRange(african.Count, 1, 87);
        Assert.Subset(african.Select(Code).ToHashSet(), kenyan.Select(Code).ToHashSet());
        Assert.InRange(target.Count, 1, 87);
        Assert.Subset(goal.Select(Code).ToHashSet(), target.Select(Code).ToHashSet());
    }

    [Fact]
    public async Task Filters_together_narrow_and_values_of_one_widen()
    {
        var one = await host.Client.AllAsync("/api/v1/practices?objective=8");
        var two = await host.Client.AllAsync("/api/v1/practices?objective=8&objective=20");
        var narrowed = await host.Client.AllAsync("/api/v1/practices?objective=8&objective=20&level=national");
        Assert.True(two.Count > one.Count);
        Assert.True(narrowed.Count < two.Count);
        Assert.All(narrowed, p => Assert.Equal("national", p.GetProperty("level").GetString()));
    }

    [Fact]
    public async Task Words_find_the_practices_that_answer_them()
    {
        var found = await host.Client.AllAsync("/api/v1/practices?q=remittances&limit=4");
        Assert.InRange(found.Count, 1, 87);
        Assert.Equal(found.Count, found.Select(Code).Distinct().Count());
        Assert.Equal(["q"], (await host.Client.RefusalAsync("/api/v1/practices?q=" + new string('x', 1001), HttpStatusCode.BadRequest)).Named());
    }

    [Fact]
    public async Task A_refusal_names_every_parameter_it_did_not_understand()
    {
        var problem = await host.Client.RefusalAsync("/api/v1/practices?country=XX&objective=0&level=lunar&year=now&sdg=1.99&source=none&organisation=Nobody&region=0&limit=0", HttpStatusCode.BadRequest);
        Assert.Equal(["limit", "objective", "country", "region", "level", "sdg", "organisation", "year", "source"], problem.Named());
        Assert.Contains("local", problem.GetProperty("errors")[4].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Countries_count_their_practices()
    {
        var kenya = await host.Client.GetJsonAsync("/api/v1/countries/KE");
        var practices = await host.Client.AllAsync("/api/v1/practices?country=KE&limit=100");
        Assert.Equal(practices.Count, kenya.GetProperty("practices").GetInt32());
        Assert.All(await host.Client.AllAsync("/api/v1/countries?region=014&limit=100"), c => Assert.Equal("014", c.GetProperty("subregion").GetProperty("m49").GetString()));
    }

    [Fact]
    public async Task A_search_offers_counts_and_other_words()
    {
        var found = await host.Client.GetJsonAsync("/api/v1/search?q=remitances&limit=3");
        Assert.Equal("remittances", found.GetProperty("didYouMean").GetString());
        Assert.NotEmpty(found.GetProperty("facets").GetProperty("kind").EnumerateArray());
        Assert.Contains(found.GetProperty("items")[0].GetProperty("title").EnumerateArray(), s => s.GetProperty("match").GetBoolean());
        Assert.All(await host.Client.AllAsync("/api/v1/search?kind=principle"), h => Assert.Equal("principle", h.GetProperty("kind").GetString()));
    }

    private static string Code(JsonElement practice) => practice.GetProperty("code").GetString()!;

    private static List<string> Values(JsonElement practice, string filter) => filter switch
    {
        "objective" => [.. practice.GetProperty("objectives").EnumerateArray().Select(v => v.GetInt32().ToString(CultureInfo.InvariantCulture))],
        "country" => [.. practice.GetProperty("countries").EnumerateArray().Select(v => v.GetString()!)],
        "level" => [practice.GetProperty("level").GetString()!],
        "year" => [.. practice.GetProperty("years").EnumerateArray().Select(v => v.GetInt32().ToString(CultureInfo.InvariantCulture))],
        "source" => [.. practice.GetProperty("sources").EnumerateArray().Select(v => v.GetString()!)],
        _ => [.. practice.GetProperty("organisations").EnumerateArray().Select(v => v.GetProperty("acronym").GetString() ?? v.GetProperty("name").GetString()!)],
    };

    [Collection<ApiOnSqlite>]
    public sealed class OnSqlite(SqliteApiHost host) : PracticesApiTests(host);

    [Collection<ApiOnPostgres>]
    public sealed class OnPostgres(PostgresApiHost host) : PracticesApiTests(host);
}
