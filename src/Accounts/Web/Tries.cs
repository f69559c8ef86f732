using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Web;

/// <summary>Counts wrong passwords and codes of an account; after ten, nothing is accepted for fifteen minutes.</summary>
/// <remarks>Counted by the database itself: tries sent at once all count, which Identity's own counter does not promise.</remarks>
internal sealed class Tries(AppDb db, TimeProvider clock)
{
    public const int Most = 10;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Whether the account accepts nothing now.</summary>
    public bool AreOver(Person person) => person.LockoutEnd > clock.GetUtcNow();

    public async Task FailedAsync(Person person, CancellationToken ct)
    {
        var row = db.Set<Person>().Where(p => p.Id == person.Id);
        await row.ExecuteUpdateAsync(set => set.SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1), ct);
        var until = (DateTimeOffset?)(clock.GetUtcNow() + Pause);
        await row.Where(p => p.AccessFailedCount >= Most)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LockoutEnd, until).SetProperty(p => p.AccessFailedCount, 0), ct);
    }

    /// <summary>Starts counting anew once a person has shown everything that was asked for.</summary>
    public async Task SucceededAsync(Person person, CancellationToken ct)
    {
        if (person.AccessFailedCount == 0) return;
        await db.Set<Person>().Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.AccessFailedCount, 0), ct);
        // What is in memory may be written back later.
        person.AccessFailedCount = 0;
    }
}
