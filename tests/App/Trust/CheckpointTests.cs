using Marrakech.Host;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Features.TakeCheckpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marrakech.App.Trust;

/// <summary>Checkpoints follow the acts, on every node, and never sign what this node knows to be another history.</summary>
public abstract class CheckpointTests(TrustHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly TrailTables tables = new(host);

    [Fact]
    public async Task An_act_is_covered_and_the_log_holds_what_the_table_holds()
    {
        await TrustHost.BakeAsync(host.Services, 3);
        var note = await host.Taker.TakeAsync(Ct);
        var rows = await RowsAsync();
        Assert.Equal(note!.Text, rows[^1].Note()!.Text);
        Assert.Equal(await CountAsync(), rows[^1].Size);
        Assert.Equal(string.Concat(rows.Select(r => r.Note()!.Text)), await File.ReadAllTextAsync(LogFile(host.DataFolder), Ct));
    }

    [Fact]
    public void The_key_is_its_owners_alone()
    {
        var key = Path.Combine(host.DataFolder, "keys", "checkpoint.pem");
        Assert.True(File.Exists(key));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(host.DataFolder, "keys"), "checkpoint*"));
    }

    [Fact]
    public async Task A_rewritten_history_is_never_signed()
    {
        await TrustHost.BakeAsync(host.Services, 1);
        await host.Taker.TakeAsync(Ct);
        var before = (await RowsAsync()).Count;
        var (found, ready, page, after) = await tables.WhileAsync(
            async () =>
            {
                await tables.RewriteAsync(14, a => a.Number == 14 ? "{}" : a.Evidence);
                await TrustHost.BakeAsync(host.Services, 1);
                await host.Taker.TakeAsync(Ct);
            },
            async () => (host.Services.GetRequiredService<TrailHealth>().Found, await host.Client.GetStringAsync("/health/ready", Ct), await host.GetHtmlAsync("/en/trail"), (await RowsAsync()).Count));
        Assert.Equal("Break.Rewritten", found?.Text);
        Assert.Contains("was rewritten", ready, StringComparison.Ordinal);
        Assert.Contains("was rewritten", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, after);
        await RestoreCounterAsync();
        await host.Taker.TakeAsync(Ct);
        Assert.Null(host.Services.GetRequiredService<TrailHealth>().Found);
        Assert.Equal("ready", await host.Client.GetStringAsync("/health/ready", Ct));
    }

    [Fact]
    public async Task A_database_put_back_behind_the_log_is_found_at_the_next_start()
    {
        await host.Taker.TakeAsync(Ct);
        var found = await tables.WhileAsync(
            () => tables.RunAsync($"""delete from {tables.Act} where "Number" > 20; delete from {tables.Checkpoint} where "Size" > 20"""),
            async () =>
            {
                using var folder = new CopiedFolder(host.DataFolder);
                await using var node = Node(folder.Path);
                await node.Services.GetRequiredService<CheckpointTaker>().TakeAsync(Ct);
                return (node.Services.GetRequiredService<TrailHealth>().Found, Rows: (await RowsAsync()).Count);
            });
        Assert.Equal(("Break.CutOff", 20L), (found.Found?.Text, found.Found?.Place ?? 0));
        Assert.Equal(2, found.Rows);
        await host.Taker.TakeAsync(Ct);
    }

    [Fact]
    public async Task A_log_cut_in_the_middle_of_a_note_goes_on()
    {
        await host.Taker.TakeAsync(Ct);
        using var folder = new CopiedFolder(host.DataFolder);
        var log = LogFile(folder.Path);
        var text = await File.ReadAllTextAsync(log, Ct);
        await File.WriteAllTextAsync(log, text[..^40], Ct);
        await using var node = Node(folder.Path);
        await node.Services.GetRequiredService<CheckpointTaker>().TakeAsync(Ct);
        Assert.Null(node.Services.GetRequiredService<TrailHealth>().Found);
        Assert.Equal(text, await File.ReadAllTextAsync(log, Ct));
    }

    [Fact]
    public async Task Two_nodes_sign_each_size_once_and_both_keep_it()
    {
        await host.Taker.TakeAsync(Ct);
        using var folder = new CopiedFolder(host.DataFolder);
        await using var other = Node(folder.Path);
        var second = other.Services.GetRequiredService<CheckpointTaker>();
        for (var i = 0; i < 5; i++)
        {
            await TrustHost.BakeAsync(host.Services, 1);
            await Task.WhenAll(host.Taker.TakeAsync(Ct), second.TakeAsync(Ct));
        }

        await host.Taker.TakeAsync(Ct);
        await second.TakeAsync(Ct);
        var rows = await RowsAsync();
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => (long)n), rows.Select(r => r.Number));
        var all = string.Concat(rows.Select(r => r.Note()!.Text));
        Assert.Equal(all, await File.ReadAllTextAsync(LogFile(host.DataFolder), Ct));
        Assert.Equal(all, await File.ReadAllTextAsync(LogFile(folder.Path), Ct));
        Assert.Null(other.Services.GetRequiredService<TrailHealth>().Found);
    }

    [Fact]
    public async Task A_node_without_a_log_takes_in_what_was_signed_before()
    {
        await host.Taker.TakeAsync(Ct);
        using var folder = new CopiedFolder(host.DataFolder);
        File.Delete(LogFile(folder.Path));
        await using var node = Node(folder.Path);
        await node.Services.GetRequiredService<CheckpointTaker>().TakeAsync(Ct);
        Assert.Equal(await File.ReadAllTextAsync(LogFile(host.DataFolder), Ct), await File.ReadAllTextAsync(LogFile(folder.Path), Ct));
    }

    private static string LogFile(string folder) => Path.Combine(folder, "trail", "checkpoints.log");

    /// <summary>Another process of the same hub: the same database and key, a folder of its own.</summary>
    private WebApplication Node(string folder)
    {
        string[] database = host.Engine == Engine.Postgres
            ? [.. host.Arguments.SkipWhile(a => a != "--postgres")]
            : [];
        return MarrakechHost.Build(["--data", folder, .. database], b =>
        {
            b.Logging.ClearProviders();
            // On SQLite all nodes of a test share the one file, wherever their folders are.
            if (host.Engine == Engine.Sqlite) Shared(b);
        });
    }

    private void Shared(WebApplicationBuilder builder)
    {
        builder.Services.Remove(builder.Services.Single(s => s.ServiceType == typeof(DbContextOptions<AppDb>)));
        builder.Services.AddSingleton(host.Services.GetRequiredService<DbContextOptions<AppDb>>());
    }

    private async Task<List<Checkpoint>> RowsAsync() => await host.WithAsync((AppDb db) => db.Set<Checkpoint>().AsNoTracking().OrderBy(c => c.Number).ToListAsync(Ct));

    private Task<long> CountAsync() => host.WithAsync((AppDb db) => db.Set<Kernel.Acts.ActEntry>().LongCountAsync(Ct));

    /// <summary>The act that was put away again took a number.</summary>
    private Task RestoreCounterAsync() => tables.RunAsync($"""
        update {(host.Engine == Engine.Postgres ? "kernel.counter" : "kernel_counter")} set "Value" = (select max("Number") from {tables.Act}) where "Name" = 'act'
        """);

    private sealed class CopiedFolder : IDisposable
    {
        public CopiedFolder(string folder)
        {
            foreach (var part in new[] { "keys", "trail" })
            {
                Directory.CreateDirectory(System.IO.Path.Combine(Path, part));
                foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(folder, part))) File.Copy(file, System.IO.Path.Combine(Path, part, System.IO.Path.GetFileName(file)));
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("marrakech-node-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    public sealed class OnSqlite(SqliteTrustHost host) : CheckpointTests(host), IClassFixture<SqliteTrustHost>;

    public sealed class OnPostgres(PostgresTrustHost host) : CheckpointTests(host), IClassFixture<PostgresTrustHost>;
}
