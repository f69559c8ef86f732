using System.Text.Json;
using Marrakech.App.Compact.Api;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
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

    [Theory]
    [InlineData("compact")]
    [InlineData("practices")]
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
        var (code, output, error) = await RunAsync("export", what, "--format", format, "--output", "-");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
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

    public sealed class OnPostgres(PostgresApiHost host) : ExportTests(host), IClassFixture<PostgresApiHost>;
}
