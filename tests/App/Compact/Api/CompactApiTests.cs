using System.Net;
using System.Text.Json;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Api;

public abstract class CompactApiTests(ApiHost host)
{
    [Fact]
    public async Task Objectives_come_in_order_and_once()
    {
        var all = await host.Client.AllAsync("/api/v1/objectives?limit=5");
        Assert.Equal(Enumerable.Range(1, 23), all.Select(o => o.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Official_text_stands_apart_with_its_source()
    {
        var objective = await host.Client.GetJsonAsync("/api/v1/objectives/8");
        var official = objective.GetProperty("official");
        Assert.Equal("Invent objectives", official.GetProperty("heading").GetString());
        Assert.Equal(InventedDocuments.Commitment, official.GetProperty("text").GetString());
        Assert.Equal("en", official.GetProperty("language").GetString());
        var source = official.GetProperty("source");
        Assert.Equal("resolution", source.GetProperty("document").GetString());
        Assert.Equal("X/1", source.GetProperty("symbol").GetString());
        Assert.Equal(1, source.GetProperty("version").GetInt32());
        Assert.Equal((8, 11), (source.GetProperty("firstLine").GetInt32(), source.GetProperty("lastLine").GetInt32()));
        Assert.EndsWith("/objectives/8", source.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await host.Client.GetJsonAsync("/api/v1/objectives/9")).GetProperty("official").ValueKind);
    }

    [Fact]
    public async Task Own_words_come_in_the_language_asked_for_and_official_text_in_its_own()
    {
        using var byHeader = await host.Client.AskAsync("/api/v1/objectives/8", null, ("Accept-Language", "ru-RU, en;q=0.5"));
        Assert.Equal("ru", byHeader.Content.Headers.ContentLanguage.Single());
        var spanish = await host.Client.GetJsonAsync("/api/v1/objectives/8?lang=es");
        var english = await host.Client.GetJsonAsync("/api/v1/objectives/8");
        Assert.Equal("es", spanish.GetProperty("language").GetString());
        Assert.NotEqual(english.GetProperty("name").GetString(), spanish.GetProperty("name").GetString());
        Assert.Equal("en", spanish.GetProperty("official").GetProperty("language").GetString());
        Assert.Equal("en", english.GetProperty("language").GetString());
    }

    [Fact]
    public async Task A_parameter_beats_the_header() =>
        Assert.Equal("Cela n’existe pas ici", (await host.Client.RefusalAsync("/api/v1/objectives/99?lang=fr", HttpStatusCode.NotFound, ("Accept-Language", "ru"))).GetProperty("title").GetString());

    [Fact]
    public async Task Objectives_are_filtered_by_area_and_goal()
    {
        Assert.All(await host.Client.AllAsync("/api/v1/objectives?area=data"), o => Assert.Equal("data", o.GetProperty("area").GetProperty("key").GetString()));
        var byGoal = await host.Client.AllAsync("/api/v1/objectives?sdg=10");
        Assert.NotEmpty(byGoal);
        Assert.All(byGoal, o => Assert.Contains(o.GetProperty("sdgTargets").EnumerateArray(), t => t.GetString()!.Split('.')[0] == "10"));
    }

    [Fact]
    public async Task Actions_are_those_of_their_objective()
    {
        Assert.Equal(187, (await host.Client.GetJsonAsync("/api/v1/actions?limit=1")).GetProperty("total").GetInt32());
        var some = await host.Client.AllAsync("/api/v1/actions?objective=8&objective=2");
        Assert.Equal([2, 8], some.Select(a => a.GetProperty("objective").GetInt32()).Distinct());
        Assert.Equal("Invent an action.", (await host.Client.GetJsonAsync("/api/v1/objectives/8/actions/a")).GetProperty("official").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Paragraphs_carry_their_items()
    {
        var paragraph = await host.Client.GetJsonAsync("/api/v1/paragraphs/43");
        var item = paragraph.GetProperty("items")[0];
        Assert.Equal("43/a", item.GetProperty("address").GetString());
        Assert.Equal("43/a/ii", item.GetProperty("items")[0].GetProperty("address").GetString());
        Assert.Equal("deeper still", (await host.Client.GetJsonAsync("/api/v1/paragraphs/43/a/ii")).GetProperty("official").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Official_words_name_their_footnotes_and_where_they_are_marked()
    {
        var notes = (await host.Client.GetJsonAsync("/api/v1/objectives/8")).GetProperty("official").GetProperty("footnotes");
        Assert.Equal([(1, 10), (2, 32)], notes.EnumerateArray().Select(n => (n.GetProperty("number").GetInt32(), n.GetProperty("at").GetInt32())));
        Assert.Equal("An invented note.", notes[0].GetProperty("text").GetString());
        Assert.EndsWith("/sources/resolution/note/1", notes[0].GetProperty("address").GetString(), StringComparison.Ordinal);
        var lost = (await host.Client.GetJsonAsync("/api/v1/paragraphs/43")).GetProperty("items")[0].GetProperty("official").GetProperty("footnotes")[0];
        Assert.Equal(JsonValueKind.Null, lost.GetProperty("at").ValueKind);
    }

    [Fact]
    public async Task A_table_holds_items_as_rows_and_no_formula()
    {
        var rows = CsvText.Read(await host.Client.GetStringAsync("/api/v1/paragraphs.csv", TestContext.Current.CancellationToken));
        Assert.Equal(["2", "43", "43/a", "43/a/ii"], rows.Select(r => r["address"]));
        Assert.Equal("'" + InventedDocuments.Item, rows[2]["official_text"]);
    }

    [Fact]
    public async Task Targets_say_which_document_names_them_for_which_objective()
    {
        var target = await host.Client.GetJsonAsync("/api/v1/sdg-targets/10.7");
        var entry = target.GetProperty("official").EnumerateArray().Single();
        Assert.Equal(8, entry.GetProperty("objective").GetInt32());
        Assert.Equal("booklet", entry.GetProperty("text").GetProperty("source").GetProperty("document").GetString());
        Assert.All(await host.Client.AllAsync("/api/v1/sdg-goals?objective=8"), g => Assert.Contains(g.GetProperty("objectives").EnumerateArray(), o => o.GetInt32() == 8));
    }

    [Fact]
    public async Task Documents_are_the_imported_ones() =>
        Assert.Equal(["booklet", "resolution"], (await host.Client.AllAsync("/api/v1/documents")).Select(d => d.GetProperty("key").GetString()));

    [Fact]
    public async Task A_page_describes_itself_in_the_same_words()
    {
        var page = await host.GetHtmlAsync("/en/objectives/8");
        var script = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent;
        var inPage = JsonDocument.Parse(script).RootElement;
        var byApi = JsonDocument.Parse(await host.Client.GetStringAsync("/api/v1/objectives/8.jsonld", TestContext.Current.CancellationToken)).RootElement;
        Assert.True(JsonElement.DeepEquals(byApi, inPage));
    }

    [Collection<ApiOnSqlite>]
    public sealed class OnSqlite(SqliteApiHost host) : CompactApiTests(host);

    [Collection<ApiOnPostgres>]
    public sealed class OnPostgres(PostgresApiHost host) : CompactApiTests(host);
}
