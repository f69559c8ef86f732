using System.Data.Common;
using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Host;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Bench.Fund;

/// <summary>Durable postings a second through the ledger, beside plain inserts of the same rows into the same engine with the same durability: one posting and two lines for each commit.</summary>
internal static class PostingRates
{
    /// <summary>Share of the plain inserts that is aimed at.</summary>
    private const double Least = 0.5;

    /// <summary>Rounds of each, one after the other: what else the machine does meets both.</summary>
    private const int Rounds = 7;

    private static readonly TimeSpan time = TimeSpan.FromSeconds(1.5);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = new DataFolder();
        var figures = new List<Figure>(await AtAsync("SQLite", ["--data", folder.Path]));
        await using var scratch = await PostgresScratch.CreateAsync("rates");
        if (scratch is null)
        {
            figures.Add(new Figure { Name = "postings on PostgreSQL", Unit = "", Target = PostgresScratch.Absent });
            return figures;
        }

        using var other = new DataFolder();
        figures.AddRange(await AtAsync("PostgreSQL", ["--data", other.Path, "--postgres", scratch.Connection]));
        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> AtAsync(string engine, string[] arguments)
    {
        await using var app = MarrakechHost.Build([.. arguments, "--jobs-at-once", "0"]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        var figures = new List<Figure>();
        var act = await ActAsync(app.Services);
        var queue = app.Services.GetRequiredService<LedgerQueue>();
        await PlainTablesAsync(app.Services);
        foreach (var writers in new[] { 1, 16 })
        {
            await LedgerAsync(queue, act, writers, TimeSpan.FromSeconds(1));
            var rounds = new List<(double Plain, double Ledger)>();
            for (var round = 0; round < Rounds; round++) rounds.Add((await PlainAsync(app.Services, writers), await LedgerAsync(queue, act, writers, time)));
            var (plain, ledger, ratio) = (Median(rounds.Select(r => r.Plain)), Median(rounds.Select(r => r.Ledger)), Median(rounds.Select(r => r.Ledger / r.Plain)));
            var size = string.Create(CultureInfo.InvariantCulture, $"{engine}, {writers} writers");
            figures.Add(Figure.OfValue("plain inserts a second", size, Math.Round(plain), "/s"));
            figures.Add(new Figure { Name = "postings a second", Size = size, Unit = "/s", Middle = Math.Round(ledger), Ratio = ratio, Target = $">= {Least} of the plain inserts", Holds = ratio >= Least });
        }

        return figures;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static async Task<long> ActAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new ActKind("VouchersEntered", IsPublic: true), null, CancellationToken.None);
        await act.CommitAsync(new { }, CancellationToken.None);
        return act.Number;
    }

    private static async Task<double> LedgerAsync(LedgerQueue queue, long act, int writers, TimeSpan length)
    {
        var (start, run) = (TimeProvider.System.GetTimestamp(), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"));
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var count = 0;
            for (; TimeProvider.System.GetElapsedTime(start) < length; count++)
            {
                var code = $"{run}-{writer}-{count}";
                var (bank, donor) = (ManyPostings.Account(writer % ManyPostings.Banks), ManyPostings.Account(ManyPostings.Banks + count % ManyPostings.Donors));
                var answer = await queue.PostAsync([new NewPosting { Key = code, Day = ManyPostings.First, Kind = "deposit", DocumentKind = "voucher", DocumentCode = code, Lines = [new(bank, 100, 100), new(donor, -100, -100)] }], act, CancellationToken.None);
                if (answer.Problem is { } problem) throw new InvalidOperationException($"The books refused a posting: {problem.Refusal}.");
            }

            return count;
        })));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Tables with the same columns and the key they cannot do without.</summary>
    private static async Task PlainTablesAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        var (mark, connection) = (db.IsPostgres ? "fund." : "fund_", db.Database.GetDbConnection());
        foreach (var (table, key) in new[] { ("posting", "\"Number\""), ("line", "\"Number\", \"Place\"") })
        {
            await RunAsync(connection, $"create table bench_{table} as select * from {mark}{table} where 1 = 0");
            await RunAsync(connection, $"create unique index bench_{table}_key on bench_{table} ({key})");
        }
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> PlainAsync(IServiceProvider services, int writers)
    {
        var (start, next) = (TimeProvider.System.GetTimestamp(), await NextAsync(services));
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await db.Database.OpenConnectionAsync();
            var connection = db.Database.GetDbConnection();
            var count = 0;
            for (; TimeProvider.System.GetElapsedTime(start) < time; count++) await InsertAsync(connection, Interlocked.Increment(ref next), db.IsPostgres);
            return count;
        })));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<long> NextAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Database.SqlQueryRaw<long>("select coalesce(max(\"Number\"), 0) as \"Value\" from bench_posting").SingleAsync();
    }

    private static async Task InsertAsync(DbConnection connection, long number, bool isPostgres)
    {
        var (hash, at, day) = (new string('a', 64), isPostgres ? "timestamptz '2026-01-01'" : "'2026-01-01T00:00:00.0000000Z'", isPostgres ? "date '2026-01-01'" : "'2026-01-01'");
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync($"""insert into bench_posting ("Book", "Number", "Key", "At", "Act", "Day", "Kind", "DocumentKind", "DocumentCode", "Text", "ContentHash", "Hash") values (1, {number}, 'k{number}', {at}, 1, {day}, 'deposit', 'voucher', 'V-{number}', '', '{hash}', '{hash}')""");
        for (var place = 0; place < 2; place++) await RunAsync($"""insert into bench_line ("Book", "Number", "Place", "Account", "Day", "Minor", "Base") values (1, {number}, {place}, 1, {day}, 100, 100)""");
        await transaction.CommitAsync();

        async Task RunAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            await command.ExecuteNonQueryAsync();
        }
    }
}
