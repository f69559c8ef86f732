using System.Globalization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Bench.Fund;

/// <summary>Fills the book with contributions of many donors to many bank accounts over some years, chained and hashed as the product does, as fast as the engine takes them.</summary>
internal static class ManyPostings
{
    public const int Banks = 20, Donors = 400;

    /// <summary>Days they are spread over.</summary>
    public const int Days = 2_000;

    /// <summary>First day.</summary>
    public static DateOnly First { get; } = new(2020, 1, 1);

    /// <summary>The account with a place: bank accounts first, then donors. Its id is the next number.</summary>
    public static AccountKey Account(int place) => place < Banks
        ? new(Chart.Cash, "USD", string.Create(CultureInfo.InvariantCulture, $"FB-{place + 1:000000}"))
        : new(Chart.Contributions, "USD", string.Create(CultureInfo.InvariantCulture, $"O-{place - Banks + 1:000000}"));

    /// <summary>Fills an empty book with <paramref name="count"/> postings.</summary>
    public static async Task FillAsync(AppDb db, int count)
    {
        await db.Database.OpenConnectionAsync();
        var (rows, totals) = (db.IsPostgres ? (IBulkRows)await PostgresRows.BeginAsync(db) : await SqliteRows.BeginAsync(db), new Dictionary<(int Account, bool IsMonth, DateOnly Start), long>());
        for (var place = 0; place < Banks + Donors; place++) rows.Account(place + 1, Account(place));
        var hash = await PostAsync(rows, totals, count);
        foreach (var ((account, isMonth, start), sum) in totals) rows.Total(account, isMonth, start, sum);
        await rows.EndAsync(count, hash);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task<string> PostAsync(IBulkRows rows, Dictionary<(int, bool, DateOnly), long> totals, int count)
    {
        var (previous, begin) = (PostingText.FirstPrevious, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        for (var number = 1; number <= count; number++)
        {
            var (bank, donor, cents, day) = (number % Banks, Banks + number * 7L % Donors, 100L + number % 90_000, First.AddDays((int)((long)number * Days / (count + 1))));
            var code = string.Create(CultureInfo.InvariantCulture, $"V-{number:00000000}");
            var entered = new NewPosting { Key = code, Day = day, Kind = "deposit", DocumentKind = "voucher", DocumentCode = code, Lines = [new(Account(bank), cents, cents), new(Account((int)donor), -cents, -cents)] };
            var place = new PostingPlace(number, begin.AddSeconds(number), 1, previous);
            var (content, hash) = PostingText.Hashes(BookCodes.Fund, place, entered);
            rows.Posting(place, entered, content, hash, [bank + 1, (int)donor + 1]);
            foreach (var (account, minor) in new[] { (bank + 1, cents), ((int)donor + 1, -cents) })
            {
                foreach (var (isMonth, start) in new[] { (false, day), (true, new DateOnly(day.Year, day.Month, 1)) }) totals[(account, isMonth, start)] = totals.GetValueOrDefault((account, isMonth, start)) + minor;
            }

            previous = hash;
            if (number % 100_000 == 0) await rows.FlushAsync();
        }

        return previous;
    }
}
