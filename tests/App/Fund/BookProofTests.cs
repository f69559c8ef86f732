using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marrakech.Fund.Features.ProveBooks;
using Marrakech.Support;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Contracts.Logs;
using Marrakech.Trust.Data;
using Marrakech.Trust.Features.TakeCheckpoint;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Marrakech.Kernel.Data;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>Checkpoints of the book: taken beside those of the acts, proved to anybody, and what they find that the chain alone does not.</summary>
public abstract class BookProofTests(TestHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private CheckpointTaker Taker => host.Services.GetRequiredService<CheckpointTaker>();

    [Fact]
    public async Task A_posting_is_covered_and_anybody_proves_it_from_its_text_alone()
    {
        for (var i = 0; i < 3; i++) await FundMoney.DepositAsync(host, 1_000 + i);
        await Taker.TakeAsync(Ct);
        var rows = await host.WithAsync<AppDb, List<Checkpoint>>(db => db.Set<Checkpoint>().AsNoTracking().Where(c => c.Log == BookLog.Fund).OrderBy(c => c.Number).ToListAsync(Ct));
        Assert.StartsWith("marrakech/books/start-up-fund\n", rows[^1].Note()!.Text, StringComparison.Ordinal);
        Assert.Equal(string.Concat(rows.Select(r => r.Note()!.Text)), await File.ReadAllTextAsync(Path.Combine(host.DataFolder, "trail", "books-start-up-fund.log"), Ct));
        Assert.DoesNotContain("books", await File.ReadAllTextAsync(Path.Combine(host.DataFolder, "trail", "checkpoints.log"), Ct), StringComparison.Ordinal);
        var number = rows[^1].Size;
        var text = await host.Client.GetByteArrayAsync($"/fund/books/postings/{number}.txt", Ct);
        var posting = await JsonAsync($"/api/v1/fund-postings/{number}");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(text)), posting.GetProperty("hash").GetString());
        var proof = await JsonAsync($"/api/v1/fund-postings/{number}/inclusion");
        var path = proof.GetProperty("path").EnumerateArray().Select(p => p.GetString()!).ToList();
        Assert.True(SignedLogs.Holds(new LogInclusion(number, proof.GetProperty("size").GetInt64(), proof.GetProperty("root").GetString()!, path), posting.GetProperty("hash").GetString()!));
        Assert.Equal(rows[^1].Note()!.Head.Root.Base64, proof.GetProperty("root").GetString());
        var consistency = await JsonAsync($"/api/v1/fund-checkpoints/consistency?from=2&to={number}");
        Assert.Equal(proof.GetProperty("root").GetString(), consistency.GetProperty("toRoot").GetString());
        Assert.Equal(rows.Count, (await JsonAsync("/api/v1/fund-checkpoints")).GetProperty("total").GetInt32());
        var page = (await host.GetHtmlAsync($"/en/fund/books/postings/{number}")).Body!.TextContent;
        Assert.Contains("The proof holds", page, StringComparison.Ordinal);
        Assert.Contains(Encoding.UTF8.GetString(text), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_cut_off_or_rewritten_with_all_its_hashes_is_found_by_the_verb_and_by_the_site()
    {
        for (var i = 0; i < 4; i++) await FundMoney.DepositAsync(host, 2_000 + i);
        await Taker.TakeAsync(Ct);
        var (size, tables) = (host.Services.GetRequiredService<KeptLogs>()[BookLog.Fund].Tree.Size, new BookTables(host));
        Assert.Equal((0, "The books are whole."), await VerifyAsync());
        var cut = await tables.WhileAsync(() => tables.CutAsync(size - 1), LookAsync);
        Assert.Equal((1, $"The books are broken. The book is cut off after posting {size - 1}: a checkpoint covers {size} postings."), cut.Verb);
        Assert.Equal(("Books.Break.CutOff", cut.Checkpoints), (cut.Found?.Text, await CountAsync()));
        Assert.Contains("cut off", cut.Page, StringComparison.Ordinal);
        var rewritten = await tables.WhileAsync(() => tables.RewriteAsync(size), LookAsync);
        Assert.Equal((1, $"The books are broken. The book before the checkpoint over {size} postings was rewritten: the postings do not give its root."), rewritten.Verb);
        Assert.Equal("Books.Break.Rewritten", rewritten.Found?.Text);
        // Somebody outside kept a checkpoint, and everything here was taken away: the postings, the checkpoints, the log.
        var (log, notes) = (Path.Combine(host.DataFolder, "trail", "books-start-up-fund.log"), await host.Client.GetStringAsync("/api/v1/fund-checkpoints?limit=100", Ct));
        var keptNote = Path.Combine(host.DataFolder, "kept.txt");
        await File.WriteAllTextAsync(keptNote, JsonDocument.Parse(notes).RootElement.GetProperty("items").EnumerateArray().Last().GetProperty("note").GetString(), Ct);
        var outside = await tables.WhileAsync(async () =>
        {
            await tables.CutAsync(size - 1);
            await tables.RunAsync($"delete from {tables.Name("checkpoint", "trust")} where \"Log\" = '{BookLog.Fund}' and \"Size\" >= {size}");
            File.Move(log, log + ".away");
        }, () => VerifyAsync("--checkpoints", keptNote));
        File.Move(log + ".away", log);
        Assert.StartsWith("The books are broken. The book is cut off", outside.Line, StringComparison.Ordinal);
        // The checkpoints are taken away with the postings: this node's own log still knows.
        var both = await tables.WhileAsync(async () =>
        {
            await tables.CutAsync(size - 1);
            await tables.RunAsync($"delete from {tables.Name("checkpoint", "trust")} where \"Log\" = '{BookLog.Fund}' and \"Size\" >= {size}");
        }, LookAsync);
        Assert.StartsWith("The books are broken. The book is cut off", both.Verb.Line, StringComparison.Ordinal);
        await Taker.TakeAsync(Ct);
        Assert.Null(host.Services.GetRequiredService<TrailHealth>().Found);
        Assert.Equal((0, "The books are whole."), await VerifyAsync());
    }

    private async Task<((int Code, string Line) Verb, TrailHealth.Finding? Found, int Checkpoints, string Page)> LookAsync()
    {
        await Taker.TakeAsync(Ct);
        var health = host.Services.GetRequiredService<TrailHealth>();
        // What is wrong with the books says nothing against the acts.
        Assert.Null(health.Of(TrailHealth.Acts));
        return (await VerifyAsync(), health.Of(BookLog.Fund), await CountAsync(), (await host.GetHtmlAsync("/en/fund/books")).Body!.TextContent);
    }

    private Task<int> CountAsync() => host.WithAsync<AppDb, int>(db => db.Set<Checkpoint>().CountAsync(c => c.Log == BookLog.Fund, Ct));

    private async Task<(int Code, string Line)> VerifyAsync(params string[] more)
    {
        var (code, output, messages) = await OperatorVerb.RunAsync(["fund", "verify", .. more, .. host.Arguments]);
        return (code, output.Split('\n')[0] + (code > 1 ? messages : ""));
    }

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await host.Client.GetStringAsync(path, Ct)).RootElement;

    public sealed class OnSqlite(SqliteHost host) : BookProofTests(host), IClassFixture<SqliteHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresHost host) : BookProofTests(host), IClassFixture<PostgresHost>;
}
