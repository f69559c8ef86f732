using System.Text.Json;
using Marrakech.App.Compact.Api;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Support;
using Marrakech.Ui.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Host;

public abstract class ExportTests(ApiHost host)
{
    [Fact]
    public async Task The_compact_is_official_where_imported_and_marked_elsewhere()
    {
        var compact = JsonDocument.Parse(await WrittenAsync("compact", ExportFormat.Json)).RootElement;
        var objectives = compact.GetProperty("objectives").EnumerateArray().ToList();
        Assert.Equal(23, objectives.Count);
        var eighth = objectives[7];
        Assert.Equal(("Invent objectives", 24, InventedDocuments.Commitment), (
            eighth.GetProperty("title").GetString(), eighth.GetProperty("commitment").GetProperty("paragraph").GetInt32(), eighth.GetProperty("commitment").GetProperty("text").GetString()));
        Assert.False(eighth.TryGetProperty("own", out _));
        Assert.Equal("Invent an action.", eighth.GetProperty("actions")[0].GetProperty("text").GetString());
        Assert.True(eighth.GetProperty("actions")[1].GetProperty("own").GetBoolean());
        Assert.True(objectives[0].GetProperty("own").GetBoolean());
        Assert.Equal(JsonValueKind.Null, objectives[0].GetProperty("commitment").GetProperty("text").ValueKind);
        Assert.Equal(10, compact.GetProperty("principles").GetArrayLength());
        Assert.Equal("43/a/ii", compact.GetProperty("paragraphs")[1].GetProperty("items")[0].GetProperty("items")[0].GetProperty("address").GetString());
        var note = compact.GetProperty("footnotes")[0];
        Assert.Equal((1, "An invented note."), (note.GetProperty("number").GetInt32(), note.GetProperty("text").GetString()));
        Assert.Equal(("24", 10), (note.GetProperty("marks")[0].GetProperty("address").GetString(), note.GetProperty("marks")[0].GetProperty("at").GetInt32()));
        Assert.Equal(JsonValueKind.Null, note.GetProperty("marks")[1].GetProperty("at").ValueKind);
    }

    [Fact]
    public async Task Practices_hold_their_editions()
    {
        var practices = JsonDocument.Parse(await WrittenAsync("practices", ExportFormat.Json)).RootElement.EnumerateArray().ToList();
        Assert.Equal(88, practices.Count);
        Assert.Equal(ApiHost.NewestTitle, practices[0].GetProperty("title").GetString());
        Assert.Equal(ApiHost.NewestText, practices[0].GetProperty("text").GetString());
        Assert.Equal(["booklet", "first-edition"], practices[0].GetProperty("editions").EnumerateArray().Select(e => e.GetProperty("document").GetString()));
        Assert.Equal("Invented source", practices[0].GetProperty("editions")[0].GetProperty("citations")[0].GetProperty("text").GetString());
        Assert.True(practices[1].GetProperty("own").GetBoolean());
    }

    [Fact]
    public async Task What_nobody_tells_in_english_is_told_in_another_language()
    {
        const string Code = "P-000088";
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var texts = db.Set<ItemText>().Where(t => db.Set<Item>().Any(i => i.Id == t.ItemId && i.Code == Code));
        var spanish = await texts.AsNoTracking().SingleAsync(t => t.Language == "es", TestContext.Current.CancellationToken);
        await texts.Where(t => t.Language == "en" || t.Language == "ar").ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        var told = JsonDocument.Parse(await WrittenAsync("practices", ExportFormat.Json)).RootElement.EnumerateArray().Single(p => p.GetProperty("code").GetString() == Code);
        Assert.Equal((spanish.Title, spanish.Summary, true), (told.GetProperty("title").GetString(), told.GetProperty("text").GetString(), told.GetProperty("own").GetBoolean()));
    }

    [Fact]
    public async Task Tables_hold_a_row_for_each()
    {
        Assert.Equal(88, CsvText.Read(Text(await WrittenAsync("practices", ExportFormat.Csv))).Count);
        var compact = CsvText.Read(Text(await WrittenAsync("compact", ExportFormat.Csv)));
        Assert.Equal(23 + 187 + 10 + 4, compact.Count);
    }

    [Fact]
    public async Task Collections_hold_their_words_and_their_items_in_order()
    {
        await KeepAsync(
            Collected("C-900001", CollectionState.Published), Collected("C-900002", CollectionState.Draft));
        var collections = JsonDocument.Parse(await WrittenAsync("collections", ExportFormat.Json)).RootElement.EnumerateArray().ToList();
        var told = collections.Single(c => c.GetProperty("code").GetString()!.StartsWith("C-9", StringComparison.Ordinal));
        Assert.Equal(["en:Reeds", "fr:Roseaux"], told.GetProperty("texts").EnumerateArray().Select(t => $"{t.GetProperty("language")}:{t.GetProperty("title")}"));
        Assert.Equal("Why reeds.", told.GetProperty("texts")[0].GetProperty("introduction").GetString());
        Assert.Equal(["P-000003", "P-000001"], told.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString()));
        Assert.Equal("It began here.", told.GetProperty("items")[0].GetProperty("reasons").GetProperty("en").GetString());
        var rows = CsvText.Read(Text(await WrittenAsync("collections", ExportFormat.Csv))).Where(r => r["collection"].StartsWith("C-9", StringComparison.Ordinal));
        Assert.Equal(["1 P-000003", "2 P-000001"], rows.Select(r => $"{r["position"]} {r["item"]}"));
    }

    [Fact]
    public async Task Discussions_hold_what_everybody_may_read_and_name_nobody()
    {
        var writer = Guid.CreateVersion7(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));
        await KeepAsync([
            .. Talked(900_001, isPublic: true, PostState.Shown, writer), .. Talked(900_002, isPublic: false, PostState.Shown, writer), .. Talked(900_003, isPublic: true, PostState.Waiting, writer)]);
        var written = await WrittenAsync("discussions", ExportFormat.Json);
        var told = Assert.Single(JsonDocument.Parse(written).RootElement.EnumerateArray(), d => d.GetProperty("code").GetString()!.StartsWith("D-9", StringComparison.Ordinal));
        Assert.Equal("D-900001", told.GetProperty("code").GetString());
        Assert.Equal(["1:Words of 1", "4:Words of 4"], told.GetProperty("posts").EnumerateArray().Select(p => $"{p.GetProperty("number")}:{p.GetProperty("text")}"));
        Assert.Equal(1, told.GetProperty("posts")[1].GetProperty("answers").GetInt32());
        Assert.DoesNotContain(writer.ToString(), Text(written), StringComparison.OrdinalIgnoreCase);
        var rows = CsvText.Read(Text(await WrittenAsync("discussions", ExportFormat.Csv))).Where(r => r["discussion"].StartsWith("D-9", StringComparison.Ordinal));
        Assert.Equal(["D-900001 1 Words of 1", "D-900001 4 Words of 4"], rows.Select(r => $"{r["discussion"]} {r["post"]} {r["text"]}"));
    }

    private static Collection Collected(string code, CollectionState state)
    {
        var (id, at) = (Guid.CreateVersion7(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero)), new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));
        return new Collection
        {
            Id = id,
            Code = code,
            State = state,
            CreatedAt = at,
            ChangedAt = at,
            PublishedAt = state == CollectionState.Draft ? null : at,
            Texts = [new() { CollectionId = id, Language = "fr", Title = "Roseaux", Introduction = "Pourquoi." }, new() { CollectionId = id, Language = "en", Title = "Reeds", Introduction = "Why reeds." }],
            Entries = [Entry("P-000001", 2, []), Entry("P-000003", 1, new() { ["en"] = "It began here." })],
        };

        CollectionEntry Entry(string item, int position, Dictionary<string, string> reasons) =>
            new() { Id = Guid.CreateVersion7(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero)), CollectionId = id, ItemCode = item, Position = position, Reasons = CollectionEntry.Write(reasons), AddedAt = at };
    }

    /// <summary>A discussion whose second post was hidden and whose third waits.</summary>
    private static IEnumerable<object> Talked(int number, bool isPublic, PostState opening, Guid writer)
    {
        var (id, at) = (Guid.CreateVersion7(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero)), new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));
        yield return new Discussion
        {
            Id = id,
            Number = number,
            Code = Discussion.CodeOf(number),
            Kind = DiscussionKind.Discussion,
            Title = $"Talk {number}",
            Language = "en",
            Place = PlaceKind.Objective,
            PlaceKey = "3",
            IsPublic = isPublic,
            Author = writer,
            CreatedAt = at,
            LatestAt = at,
            Opening = opening,
            LastPost = 4,
            ShownPosts = 2,
        };
        foreach (var (post, state) in new[] { opening, PostState.Hidden, PostState.Waiting, PostState.Shown }.Index())
            yield return new Post { DiscussionId = id, Number = post + 1, State = state, Text = $"Words of {post + 1}", Mentions = "", Author = writer, At = at, ReplyTo = post == 3 ? 1 : null };
    }

    private async Task KeepAsync(params IReadOnlyList<object> things)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.AddRange(things);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("practices")]
    [InlineData("collections")]
    [InlineData("discussions")]
    public async Task The_same_content_gives_the_same_bytes(string name)
    {
        var once = await WrittenAsync(name, ExportFormat.Json);
        Assert.Equal(once, await WrittenAsync(name, ExportFormat.Json));
        Assert.DoesNotContain((byte)'\r', once);
        Assert.Equal((byte)'\n', once[^1]);
    }

    [Fact]
    public async Task The_verb_writes_to_standard_output_while_the_site_runs()
    {
        var (code, output, _) = await RunAsync("export", "practices", "--format", "csv", "--output", "-");
        Assert.Equal(0, code);
        Assert.Equal(88, CsvText.Read(output).Count);
    }

    [Fact]
    public async Task The_verb_writes_a_whole_file()
    {
        var file = Path.Combine(host.DataFolder, "compact.json");
        var (code, output, _) = await RunAsync("export", "compact", "--format", "json", "--output", file);
        Assert.Equal((0, ""), (code, output));
        Assert.Equal(await WrittenAsync("compact", ExportFormat.Json), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(file + ".part"));
    }

    [Theory]
    [InlineData("compact", "xml", "There is no format xml.")]
    [InlineData("everything", "json", "There is no export everything.")]
    public async Task The_verb_says_what_it_cannot_do(string what, string format, string sentence)
    {
        var (code, output, error) = await RunAsync("export", what, "--format", format, "--output", Path.Combine(host.DataFolder, "none"));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(host.DataFolder, "none*"));
    }

    private async Task<byte[]> WrittenAsync(string name, ExportFormat format)
    {
        await using var scope = host.Services.CreateAsyncScope();
        using var memory = new MemoryStream();
        await scope.ServiceProvider.GetServices<IExport>().Single(e => e.Name == name).WriteAsync(memory, format, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private Task<OperatorVerb.Outcome> RunAsync(params string[] arguments) => OperatorVerb.RunAsync([.. arguments, .. host.Arguments]);

    public sealed class OnSqlite(SqliteApiHost host) : ExportTests(host), IClassFixture<SqliteApiHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresApiHost host) : ExportTests(host), IClassFixture<PostgresApiHost>;
}
