using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.KeepBooks;

/// <summary>Sums new lines into the totals of each account by day and by month, so that a balance of any day reads a few rows, however long the book is.</summary>
internal sealed class FoldTotals(AppDb db, BookReader reader) : IJob
{
    public const string Kind = "fold-totals";

    /// <summary>Postings of one transaction: the book takes none meanwhile.</summary>
    private const int Batch = 2_000;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        foreach (var code in await db.Set<BookRow>().Select(b => b.Code).ToListAsync(ct))
        {
            while (await FoldAsync(code, ct))
            {
            }
        }
    }

    /// <summary>Folds the next batch; false when there is no more.</summary>
    public async Task<bool> FoldAsync(string code, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var book = await reader.LockAsync(code, ct);
        var through = Math.Min(book.Number, book.Totalled + Batch);
        // Never backwards: a book that says less than was summed was altered, and summing the same lines again would alter the totals too.
        if (through <= book.Totalled) return false;
        var lines = await db.Set<LineRow>().AsNoTracking().Where(l => l.Book == book.Id && l.Number > book.Totalled && l.Number <= through).ToListAsync(ct);
        var moved = lines.SelectMany(l => new[] { (Key: (l.Account, IsMonth: false, Start: l.Day), l.Minor, l.Base), (Key: (l.Account, IsMonth: true, Start: new DateOnly(l.Day.Year, l.Day.Month, 1)), l.Minor, l.Base) })
            .GroupBy(m => m.Key).ToDictionary(g => g.Key, g => new Balance(g.Sum(m => m.Minor), g.Sum(m => m.Base)));
        await AddAsync(moved, ct);
        await db.SaveChangesAsync(ct);
        await db.Set<BookRow>().Where(b => b.Id == book.Id).ExecuteUpdateAsync(set => set.SetProperty(b => b.Totalled, through), ct);
        await transaction.CommitAsync(ct);
        return through < book.Number;
    }

    private async Task AddAsync(Dictionary<(int Account, bool IsMonth, DateOnly Start), Balance> moved, CancellationToken ct)
    {
        var (accounts, starts) = (moved.Keys.Select(k => k.Account).Distinct().ToList(), moved.Keys.Select(k => k.Start).Distinct().ToList());
        var there = (await db.Set<TotalRow>().Where(t => accounts.Contains(t.Account) && starts.Contains(t.Start)).ToListAsync(ct)).ToDictionary(t => (t.Account, t.IsMonth, t.Start));
        foreach (var (key, sum) in moved)
        {
            if (!there.TryGetValue(key, out var total)) db.Add(total = new TotalRow { Account = key.Account, IsMonth = key.IsMonth, Start = key.Start });
            (total.Minor, total.Base) = (total.Minor + sum.Minor, total.Base + sum.Base);
        }
    }
}
