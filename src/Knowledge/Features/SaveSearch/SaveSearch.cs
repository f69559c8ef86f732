using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Following;
using Marrakech.Knowledge.Features.Shared.Following;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SaveSearch;

/// <summary>Saves a search as it was asked. What is there already is not new: news begin with the next change.</summary>
internal sealed class SaveSearch(AppDb db, ActTrail acts, OwnSearches searches)
{
    public static readonly ActKind Act = new("SearchSaved");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="place">The list.</param>
    /// <param name="query">Its query as this site writes it.</param>
    /// <param name="language">Language it is searched in.</param>
    /// <param name="name">Name as typed.</param>
    /// <param name="rhythm">Rhythm as chosen.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<SearchRefusal?> HandleAsync(SearchPlace place, string query, Language language, string? name, string? rhythm, CancellationToken ct)
    {
        if (Typed.Line(name) is not { } told) return SearchRefusal.NameMissing;
        if (told.Length > SavedSearch.NameLength) return SearchRefusal.NameTooLong;
        if (OwnSearches.Read(rhythm) is not { } chosen) return SearchRefusal.RhythmMissing;
        if (query.Length > SavedSearch.QueryLength) return SearchRefusal.QueryTooLong;
        await using var act = await acts.OpenAsync(Act, null, ct);
        if ((await searches.AllAsync(ct)).Count >= SavedSearch.Most) return SearchRefusal.TooMany;
        var search = new SavedSearch
        {
            Id = Guid.CreateVersion7(act.At),
            Person = searches.Person,
            Name = told,
            Place = place.Name,
            Query = query,
            Language = language.Code,
            Rhythm = chosen,
            CreatedAt = act.At,
            Position = await db.Set<Change>().MaxAsync(c => (long?)c.Number, ct) ?? 0,
        };
        db.Add(search);
        act.Concerns(new ActSubject(SavedSearch.Thing, search.Id.ToString()));
        await act.CommitAsync(new { place = place.Name, rhythm = chosen.ToString() }, ct);
        return null;
    }
}
