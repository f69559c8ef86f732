using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Marrakech.Fund;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Fund;

/// <summary>The books on a real database: entered once, never changed, never more spent than there is, proved from the first posting.</summary>
public abstract class BooksTests(TestHost host)
{
    private static readonly AccountKey available = new(Chart.Available, "USD");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Table(string name) => host.Engine == Engine.Postgres ? $"fund.{name}" : $"fund_{name}";

    [Fact]
    public async Task What_is_sent_twice_is_entered_once_and_another_thing_under_its_key_is_refused()
    {
        var (key, day) = (FundMoney.Fresh("twice"), FundMoney.Today(host));
        var first = await FundMoney.PostAsync(host, FundMoney.Deposit(key, 100, day));
        var again = await FundMoney.PostAsync(host, FundMoney.Deposit(key, 100, day), FundMoney.Deposit(key, 100, day));
        Assert.True(first.Posted[0].IsNew);
        Assert.Equal([(first.Posted[0].Number, false), (first.Posted[0].Number, false)], again.Posted.Select(p => (p.Number, p.IsNew)));
        Assert.Equal(new BookProblem(BookRefusal.KeyUsed), (await FundMoney.PostAsync(host, FundMoney.Deposit(key, 101, day))).Problem);
        // One of two that belong together is refused: the other is not there either.
        var lost = FundMoney.Fresh("linked");
        var linked = await FundMoney.PostAsync(host, FundMoney.Deposit(lost, 5, day), FundMoney.Deposit(FundMoney.Fresh("future"), 5, day.AddDays(5)));
        Assert.Equal(new BookProblem(BookRefusal.InTheFuture, 1), linked.Problem);
        Assert.True((await FundMoney.PostAsync(host, FundMoney.Deposit(lost, 5, day))).Posted[0].IsNew);
    }

    [Fact]
    public async Task Whoever_allocates_at_once_shares_what_there_is_and_not_more()
    {
        await FundMoney.DepositAsync(host, 1_000);
        var there = -(await BalanceAsync(available, FundMoney.Today(host))).Minor;
        var share = there / 3;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FundMoney.PostAsync(host, FundMoney.Allocation(FundMoney.Fresh("A"), "FP-000001", share, FundMoney.Today(host)))));
        Assert.Equal(3, answers.Count(a => a.Problem is null));
        Assert.All(answers.Where(a => a.Problem is not null), a => Assert.Equal(new BookProblem(BookRefusal.NotCovered, 0, available), a.Problem));
        Assert.InRange(-(await BalanceAsync(available, FundMoney.Today(host))).Minor, 0, 2);
    }

    [Fact]
    public async Task A_reservation_ends_once_whoever_comes_first()
    {
        await FundMoney.DepositAsync(host, 500);
        var code = FundMoney.Fresh("A");
        Assert.Null((await FundMoney.PostAsync(host, FundMoney.Allocation(code, "FP-000002", 500, FundMoney.Today(host)))).Problem);
        Assert.Equal(BookRefusal.ReservationDiffers, (await FundMoney.PostAsync(host, FundMoney.Release(FundMoney.Fresh("part"), code, "FP-000002", 499, FundMoney.Today(host)))).Problem?.Refusal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FundMoney.PostAsync(host, FundMoney.Release(FundMoney.Fresh("release"), code, "FP-000002", 500, FundMoney.Today(host)))));
        Assert.Single(answers, a => a.Problem is null);
        Assert.Equal(3, answers.Count(a => a.Problem?.Refusal == BookRefusal.ReservationOver));
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_or_delete_what_was_entered()
    {
        await FundMoney.DepositAsync(host, 10);
        foreach (var sql in new[]
        {
            $"update {Table("posting")} set \"Text\" = 'x'", $"delete from {Table("posting")}",
            $"update {Table("line")} set \"Minor\" = 1", $"delete from {Table("line")}",
            $"update {Table("account")} set \"Party\" = 'x'", $"delete from {Table("account")}",
        })
            Assert.Contains("never changed", (await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(sql))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Balances_of_any_day_are_the_same_before_and_after_the_totals_are_summed()
    {
        var account = new AccountKey(Chart.Gifts, "EUR");
        var today = FundMoney.Today(host);
        foreach (var (back, cents) in new[] { (0, 7L), (1, 11L), (40, 13L), (400, 17L) })
        {
            var posting = FundMoney.Of(FundMoney.Fresh("gift"), today.AddDays(-back), "gift", new PostingLine(new AccountKey(Chart.Cash, "EUR", "FB-000003"), cents, cents * 2), new PostingLine(account, -cents, -cents * 2));
            Assert.Null((await FundMoney.PostAsync(host, posting)).Problem);
        }

        (int Days, long Minor)[] expected = [(0, -48), (1, -41), (2, -30), (40, -30), (41, -17), (399, -17), (401, 0)];
        foreach (var (days, minor) in expected) Assert.Equal(new Balance(minor, minor * 2), await BalanceAsync(account, today.AddDays(-days)));
        await FoldAsync();
        foreach (var (days, minor) in expected) Assert.Equal(new Balance(minor, minor * 2), await BalanceAsync(account, today.AddDays(-days)));
        var trial = await host.WithAsync<BookFigures, IReadOnlyList<AccountBalance>>(f => f.TrialBalanceAsync(BookCodes.Fund, today, Ct));
        Assert.Equal(-48, trial.Single(t => t.Account == account).Balance.Minor);
        Assert.Equal(0, trial.Sum(t => t.Balance.Base));
    }

    [Fact]
    public async Task Verification_finds_the_books_whole_and_names_what_was_altered_behind_their_back()
    {
        await FundMoney.DepositAsync(host, 1_234);
        var number = await host.WithAsync<AppDb, long>(db => db.Set<Marrakech.Fund.Data.Books.BookRow>().Select(b => b.Number).SingleAsync(Ct));
        await FoldAsync();
        var (code, output, _) = await OperatorVerb.RunAsync(["fund", "verify", .. host.Arguments]);
        Assert.Equal((0, "The books are whole."), (code, output.Split('\n')[0]));
        var at = number.ToString(CultureInfo.InvariantCulture);
        Assert.Equal($"Posting {at} is not what was entered: its text and its hash do not belong together.", await BrokenAsync($"update {Table("line")} set \"Minor\" = \"Minor\" * 2, \"Base\" = \"Base\" * 2 where \"Number\" = {at}", $"update {Table("line")} set \"Minor\" = \"Minor\" / 2, \"Base\" = \"Base\" / 2 where \"Number\" = {at}"));
        Assert.Equal($"The book says that its last posting is another one than number {at}.", await BrokenAsync($"update {Table("book")} set \"Number\" = \"Number\" - 1", $"update {Table("book")} set \"Number\" = \"Number\" + 1"));
        // The totals are summed every so often, also while the book says less than there is.
        await RunAsync($"update {Table("book")} set \"Number\" = \"Number\" - 1");
        await FoldAsync();
        await RunAsync($"update {Table("book")} set \"Number\" = \"Number\" + 1");
        Assert.Null(await VerdictAsync());
        Assert.StartsWith("A total of account", await BrokenAsync($"update {Table("total")} set \"Minor\" = \"Minor\" + 1", $"update {Table("total")} set \"Minor\" = \"Minor\" - 1"), StringComparison.Ordinal);
        Assert.Null(await VerdictAsync());
    }

    [Fact]
    public async Task Vouchers_of_other_books_are_entered_and_each_is_answered()
    {
        var (file, key) = (Path.Combine(host.DataFolder, FundMoney.Fresh("vouchers")), FundMoney.Fresh("voucher"));
        await File.WriteAllLinesAsync(file, [Line(key, "12.34"), Line(key, "12.34"), Line(key, "12.35"), "{", Line(FundMoney.Fresh("voucher"), "1.005")], Ct);
        var (code, output, message) = await OperatorVerb.RunAsync(["fund", "enter", file, .. host.Arguments]);
        Assert.Equal(1, code);
        Assert.StartsWith("Refused: 3.", message, StringComparison.Ordinal);
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([true, false], answers.Take(2).Select(a => a.GetProperty("new").GetBoolean()));
        Assert.Equal(["KeyUsed", "NotReadable", "NotReadable"], answers.Skip(2).Select(a => a.GetProperty("refusal").GetString()));
        Assert.Null(await VerdictAsync());
    }

    /// <summary>Two processes enter what eight writers bring, and one of them is killed at any moment, again and again. By day a few times, by night two hundred.</summary>
    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_when_writers_are_killed()
    {
        var (kills, told) = (Nightly.IsOn ? 100 : 1, new ConcurrentDictionary<string, (long, string)>());
        var nodes = Enumerable.Range(1, 2).Select(seed => new KilledNode(host, seed, writers: 4, told)).ToList();
        await Task.WhenAll(nodes.Select(n => n.RunAsync(kills)));
        var there = await host.WithAsync<AppDb, Dictionary<string, (long, string)>>(async db =>
            (await db.Set<Marrakech.Fund.Data.Books.PostingRow>().AsNoTracking().Where(p => p.Key.StartsWith(KilledNode.Prefix)).Select(p => new { p.Key, p.Number, p.Hash }).ToListAsync(Ct)).ToDictionary(p => p.Key, p => (p.Number, p.Hash)));
        Assert.NotEmpty(there);
        Assert.Equal(there.OrderBy(t => t.Key), told.OrderBy(t => t.Key));
        Assert.Null(await VerdictAsync());
        TestContext.Current.TestOutputHelper?.WriteLine($"{host.Engine}: {nodes.Sum(n => n.Kills)} kills, {there.Count} postings, {nodes.Sum(n => n.Untold)} of them entered before a kill and told after it.");
    }

    public static string Line(string key, string amount) =>
        $$"""{"key":"{{key}}","day":"2025-06-30","kind":"opening","document":"V-1","lines":[{"account":"1100","currency":"USD","party":"FB-000001","amount":"{{amount}}"},{"account":"4200","currency":"USD","amount":"-{{amount}}"}]}""";

    private Task<Balance> BalanceAsync(AccountKey account, DateOnly day) => host.WithAsync<BookFigures, Balance>(f => f.BalanceAsync(BookCodes.Fund, account, day, Ct));

    private async Task FoldAsync()
    {
        while (await host.WithAsync<IServiceProvider, bool>(services => ActivatorUtilities.CreateInstance<FoldTotals>(services).FoldAsync(BookCodes.Fund, Ct)))
        {
        }
    }

    private Task<string?> VerdictAsync() => host.WithAsync<IServiceProvider, string?>(async services => (await services.VerifyBooksAsync(Ct)).Broken);

    /// <summary>What verification says while something is altered that the guards would refuse.</summary>
    private async Task<string?> BrokenAsync(string alter, string back)
    {
        var guard = host.Engine == Engine.Postgres ? $"alter table {Table("line")} disable trigger line_guard" : "drop trigger fund_line_no_update";
        var guarded = host.Engine == Engine.Postgres ? $"alter table {Table("line")} enable trigger line_guard" : "create trigger fund_line_no_update before update on fund_line begin select raise(abort, 'never changed'); end";
        await RunAsync(guard);
        try
        {
            await RunAsync(alter);
            var broken = await VerdictAsync();
            await RunAsync(back);
            return broken;
        }
        finally
        {
            await RunAsync(guarded);
        }
    }

    private Task<int> RunAsync(string sql) => host.WithAsync<AppDb, int>(async db =>
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(Ct);
    });

    public sealed class OnSqlite(SqliteHost host) : BooksTests(host), IClassFixture<SqliteHost>;

    public sealed class OnPostgres(PostgresHost host) : BooksTests(host), IClassFixture<PostgresHost>;
}
