using Microsoft.EntityFrameworkCore;

namespace Marrakech.Kernel.Data;

/// <summary>A named number that only grows. Taking from it locks its row until the transaction ends, so numbers appear in commit order.</summary>
internal sealed class Counter
{
    public const int NameLength = 40;

    public required string Name { get; init; }

    public long Value { get; private set; }

    /// <summary>Takes <paramref name="count"/> numbers and returns the first. Must run inside a transaction.</summary>
    internal static async Task<long> TakeAsync(AppDb db, string name, int count, CancellationToken ct)
    {
        var taken = await db.Set<Counter>().Where(c => c.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + count), ct);
        if (taken == 0)
        {
            db.Add(new Counter { Name = name, Value = count });
            await db.SaveChangesAsync(ct);
            return 1;
        }

        var last = await db.Set<Counter>().AsNoTracking().Where(c => c.Name == name).Select(c => c.Value).SingleAsync(ct);
        return last - count + 1;
    }
}
