using System.Text.Json;
using Marrakech.App.Compact.Importing;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>An import of the real documents as an operator makes it.</summary>
public abstract class ImportVerbTests(TestHost host)
{
    private const int Practices = 88, Editions = 76 + 93;

    [Fact]
    public async Task Eighty_eight_practices_hold_every_edition_and_a_second_import_changes_nothing()
    {
        var before = await CountAsync();
        Assert.Equal((Practices, Editions), (before.Items, before.Current));
        Assert.Equal(4, await host.WithAsync<AppDb, int>(db => db.Set<Item>().CountAsync(i => i.Editions.Count(e => e.Document == "first-edition" && e.SupersededIn == null) > 1)));
        Assert.Equal(12, await host.WithAsync<AppDb, int>(db => db.Set<Item>().CountAsync(i => i.Editions.All(e => e.Document == "first-edition"))));

        var again = await ImportAsync(SharedFolder.Documents);
        Assert.All(again.Documents, document => Assert.Equal(StoreOutcome.Unchanged, document.Stored!.Outcome));
        Assert.Equal(new PracticeCounts(Editions, 0, Editions, 0, 0, Practices), again.Practices);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task One_bad_file_among_good_ones_stores_nothing()
    {
        var before = await CountAsync();
        var folder = Directory.CreateDirectory(Path.Combine(host.DataFolder, "mixed")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "booklet.txt"), Altered("kiosks"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "bread.txt"), "Flour, water and salt.", TestContext.Current.CancellationToken);

        var (code, output, messages) = await RunAsync("import", folder);
        Assert.Equal((2, ""), (code, output));
        Assert.Equal(["bread.txt is none of the official documents the importer knows.", "Nothing was stored."], messages.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_dry_run_reports_and_stores_nothing()
    {
        var before = await CountAsync();
        var (file, report) = (Path.Combine(host.DataFolder, "dry.txt"), Path.Combine(host.DataFolder, "dry.json"));
        await File.WriteAllTextAsync(file, Altered("counters"), TestContext.Current.CancellationToken);
        var (code, output, _) = await RunAsync("import", file, "--dry-run", "--report", report);
        Assert.Equal(0, code);
        Assert.EndsWith("Dry run: nothing was stored.", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Matches(@"Took \d+\.\d\d s after the start\.", output);
        Assert.Equal(before, await CountAsync());

        var told = JsonDocument.Parse(await File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken)).RootElement.GetProperty("documents")[0];
        Assert.All(["found", "repairs", "anomalies"], part => Assert.All(told.GetProperty(part).EnumerateArray(), thing => Assert.True(thing.GetProperty("place").GetProperty("firstLine").GetInt32() > 0)));
        Assert.Equal(76, told.GetProperty("found").EnumerateArray().Count(thing => thing.GetProperty("kind").GetString() == "practice"));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_stores_nothing()
    {
        var before = await CountAsync();
        var file = Path.Combine(host.DataFolder, "reported.txt");
        await File.WriteAllTextAsync(file, Altered("stools"), TestContext.Current.CancellationToken);
        var (code, output, messages) = await RunAsync("import", file, "--report", Path.Combine(host.DataFolder, "nowhere", "report.json"));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("The report cannot be written to ", messages, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was stored.", messages.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_dry_run_makes_no_database()
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.DataFolder, "fresh")).FullName;
        var outcome = await OperatorVerb.RunAsync("import", SharedFolder.Documents, "--dry-run", "--data", folder);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task An_altered_word_makes_a_new_version_beside_the_old_one()
    {
        var before = await CountAsync();
        var file = Path.Combine(host.DataFolder, "altered.txt");
        await File.WriteAllTextAsync(file, Altered("desks"), TestContext.Current.CancellationToken);
        Assert.Equal(new PracticeCounts(76, 1, 75, 1, 0, Practices), (await ImportAsync(file)).Practices);
        Assert.Equal(new PracticeCounts(Editions, 1, Editions - 1, 1, 0, Practices), (await ImportAsync(SharedFolder.Documents)).Practices);
        var after = await CountAsync();
        Assert.Equal((before.Items, before.Editions + 2, before.Current), (after.Items, after.Editions, after.Current));
    }

    /// <summary>The booklet with one word of its first practice exchanged for another.</summary>
    private static string Altered(string word)
    {
        var text = Documents.TextOf(DocumentKind.Booklet);
        var once = Documents.Of(DocumentKind.Booklet).Practices[0].Text.Split(' ').First(candidate => candidate.Length > 7 && candidate.All(char.IsLower) && text.Split(candidate).Length == 2);
        return text.Replace(once, word, StringComparison.Ordinal);
    }

    private Task<Counts> CountAsync() => host.WithAsync<AppDb, Counts>(async db => new Counts(
        await db.Set<Item>().CountAsync(), await db.Set<Edition>().CountAsync(), await db.Set<Edition>().CountAsync(e => e.SupersededIn == null)));

    private async Task<ImportOutcome> ImportAsync(string path)
    {
        var outcome = await host.WithAsync<IServiceProvider, ImportOutcome>(services => services.ImportDocumentsAsync(new ImportRequest([path], false), TestContext.Current.CancellationToken));
        Assert.Empty(outcome.Refusals);
        return outcome;
    }

    private Task<OperatorVerb.Outcome> RunAsync(params string[] arguments) => OperatorVerb.RunAsync([.. arguments, .. host.Arguments]);

    private sealed record Counts(int Items, int Editions, int Current);

    public sealed class OnSqlite(SqliteDocumentsHost host) : ImportVerbTests(host), IClassFixture<SqliteDocumentsHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresDocumentsHost host) : ImportVerbTests(host), IClassFixture<PostgresDocumentsHost>;
}
