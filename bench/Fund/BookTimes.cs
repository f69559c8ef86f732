using System.Diagnostics;
using System.Globalization;
using Marrakech.Bench.Measuring;
using Marrakech.Fund;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Host;
using Marrakech.Kernel.Data;

namespace Marrakech.Bench.Fund;

/// <summary>The books of the fund: how fast they give balances of any day, and are verified from the first posting to the last.</summary>
internal static class BookTimes
{
    private const int Usual = 1_000_000, Large = 10_000_000, Times = 500;
    private const double BalanceLimit = 10, TrialLimit = 200, VerifyLeast = 200_000;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var count = Environment.GetEnvironmentVariable("MARRAKECH_BENCH_SIZE") == "large" ? Large : Usual;
        using var folder = new DataFolder();
        var figures = new List<Figure>(await AtAsync("SQLite", count, ["--data", folder.Path]));
        await using var scratch = await PostgresScratch.CreateAsync("books");
        if (scratch is null) return [.. figures, new Figure { Name = "books on PostgreSQL", Unit = "", Target = PostgresScratch.Absent }];
        using var other = new DataFolder();
        return [.. figures, .. await AtAsync("PostgreSQL", count, ["--data", other.Path, "--postgres", scratch.Connection])];
    }

    private static async Task<IReadOnlyList<Figure>> AtAsync(string engine, int count, string[] arguments)
    {
        await using var app = MarrakechHost.Build([.. arguments, "--jobs-at-once", "0"]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        var start = TimeProvider.System.GetTimestamp();
        await using (var filling = app.Services.CreateAsyncScope()) await ManyPostings.FillAsync(filling.ServiceProvider.GetRequiredService<AppDb>(), count);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"   {engine}: {count:N0} postings in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0} s"));
        var size = string.Create(CultureInfo.InvariantCulture, $"{engine}, {count:N0} postings");
        var random = new Random(1);
        var balances = await TimesAsync(app.Services, Times, f => f.BalanceAsync(BookCodes.Fund, ManyPostings.Account(random.Next(ManyPostings.Banks + ManyPostings.Donors)), Day(random), CancellationToken.None));
        var trials = await TimesAsync(app.Services, Times / 10, f => f.TrialBalanceAsync(BookCodes.Fund, Day(random), CancellationToken.None));
        return
        [
            Figure.OfTimes("balance of an account on any day", size, balances, high: BalanceLimit),
            Figure.OfTimes("trial balance of any day", size, trials, high: TrialLimit),
            .. await VerifyAsync(app.Services, count, size),
        ];
    }

    private static DateOnly Day(Random random) => ManyPostings.First.AddDays(random.Next(ManyPostings.Days));

    private static async Task<List<double>> TimesAsync(IServiceProvider services, int times, Func<BookFigures, Task> work)
    {
        var all = new List<double>(times);
        for (var i = -times / 10; i < times; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var start = TimeProvider.System.GetTimestamp();
            await work(scope.ServiceProvider.GetRequiredService<BookFigures>());
            if (i >= 0) all.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        return all;
    }

    /// <summary>By the clock, and by the time this process had a core: on a machine that others use too, only the second says what the work is.</summary>
    private static async Task<IReadOnlyList<Figure>> VerifyAsync(IServiceProvider services, int count, string size)
    {
        await using var scope = services.CreateAsyncScope();
        using var process = Process.GetCurrentProcess();
        var (start, used) = (TimeProvider.System.GetTimestamp(), process.TotalProcessorTime);
        var verdict = await scope.ServiceProvider.VerifyBooksAsync(CancellationToken.None);
        var rate = count / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        var each = (process.TotalProcessorTime - used).TotalMicroseconds / count;
        if (verdict.Broken is { } broken) throw new InvalidOperationException($"The books that were made are broken: {broken}");
        return
        [
            new Figure { Name = "verification of the books", Size = size, Unit = "postings/s", Middle = Math.Round(rate), Target = $">= {VerifyLeast}", Holds = rate >= VerifyLeast },
            Figure.OfValue("verification, time of a core for each posting", size, Math.Round(each, 2), "µs"),
        ];
    }
}
