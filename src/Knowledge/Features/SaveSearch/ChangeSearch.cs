using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Following;

namespace Marrakech.Knowledge.Features.SaveSearch;

/// <summary>Renames a saved search, gives it another rhythm, or deletes it. The trail does not say what was searched for.</summary>
internal sealed class ChangeSearch(AppDb db, ActTrail acts, OwnSearches searches)
{
    public static readonly ActKind Changed = new("SavedSearchChanged");
    public static readonly ActKind Deleted = new("SavedSearchDeleted");

    /// <summary>Returns what stands against it; null when it was done. The search must be one's own.</summary>
    public async Task<SearchRefusal?> ChangeAsync(Guid id, string? name, string? rhythm, int row, CancellationToken ct)
    {
        if (Typed.Line(name) is not { } told) return SearchRefusal.NameMissing;
        if (told.Length > SavedSearch.NameLength) return SearchRefusal.NameTooLong;
        if (OwnSearches.Read(rhythm) is not { } chosen) return SearchRefusal.RhythmMissing;
        await using var act = await acts.OpenAsync(Changed, null, ct);
        var search = (await searches.FindAsync(id, ct))!;
        if (search.Row != row) return SearchRefusal.ChangedMeanwhile;
        (search.Name, search.Rhythm, search.Row) = (told, chosen, row + 1);
        act.Concerns(new ActSubject(SavedSearch.Thing, id.ToString()));
        await act.CommitAsync(new { rhythm = chosen.ToString() }, ct);
        return null;
    }

    /// <summary>Deletes a search of one's own.</summary>
    public async Task DeleteAsync(Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Deleted, null, ct);
        db.Remove((await searches.FindAsync(id, ct))!);
        act.Concerns(new ActSubject(SavedSearch.Thing, id.ToString()));
        await act.CommitAsync(new { }, ct);
    }
}
