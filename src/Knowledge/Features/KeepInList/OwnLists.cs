using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Collections;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.KeepInList;

/// <summary>Finds the lists of whoever acts now, and nobody else's.</summary>
internal sealed class OwnLists(AppDb db, CurrentActor actor)
{
    public Guid Person => actor.Value.Person ?? throw new InvalidOperationException("A list belongs to a person.");

    /// <summary>Their lists, the newest first.</summary>
    public async Task<IReadOnlyList<OwnList>> AllAsync(CancellationToken ct) =>
        [.. (await Mine.AsNoTracking().ToListAsync(ct)).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id)];

    /// <summary>One of their lists, to be changed; null where it is none of theirs.</summary>
    public Task<OwnList?> FindAsync(Guid list, CancellationToken ct) => Mine.SingleOrDefaultAsync(l => l.Id == list, ct);

    private IQueryable<OwnList> Mine
    {
        get
        {
            var person = Person;
            return db.Set<OwnList>().Include(l => l.Entries).Where(l => l.Person == person);
        }
    }
}
