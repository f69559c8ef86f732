using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Domain.Following;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SaveSearch;

/// <summary>Finds the saved searches of whoever acts now, and nobody else's.</summary>
internal sealed class OwnSearches(AppDb db, CurrentActor actor, Site site)
{
    public Guid Person => actor.Value.Person ?? throw new InvalidOperationException("A search is saved by a person.");

    /// <summary>Their searches, the newest first.</summary>
    public async Task<IReadOnlyList<SavedSearch>> AllAsync(CancellationToken ct) =>
        [.. (await Mine.AsNoTracking().ToListAsync(ct)).OrderByDescending(s => s.CreatedAt).ThenBy(s => s.Id)];

    /// <summary>One of them, to be changed; null where it is none of theirs.</summary>
    public Task<SavedSearch?> FindAsync(Guid search, CancellationToken ct) => Mine.SingleOrDefaultAsync(s => s.Id == search, ct);

    /// <summary>The rhythms to choose from.</summary>
    public IEnumerable<Choice> Rhythms(string? chosen) => Enum.GetNames<Rhythm>().Select(r => new Choice(r, site[$"Rhythm.Search.{r}"], Chosen: r == chosen));

    /// <summary>A rhythm as a form tells it; null where it is none.</summary>
    public static Rhythm? Read(string? rhythm) => Enum.TryParse<Rhythm>(rhythm, out var read) && Enum.IsDefined(read) ? read : null;

    private IQueryable<SavedSearch> Mine
    {
        get
        {
            var person = Person;
            return db.Set<SavedSearch>().Where(s => s.Person == person);
        }
    }
}
