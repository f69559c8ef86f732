using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SaveSearch;

/// <summary>What saved searches keep about a person.</summary>
internal sealed class SearchPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<SavedSearch>(
        "SavedSearches", PersonalDataBasis.Consent, null, nameof(SavedSearch.Name), nameof(SavedSearch.Query), nameof(SavedSearch.Place), nameof(SavedSearch.Language));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var searches = await db.Set<SavedSearch>().AsNoTracking().Where(s => s.Person == person.Person).OrderBy(s => s.Id).ToListAsync(ct);
        return [new(Kind.Key, [.. searches.Select(s => (IReadOnlyList<PersonalField>)[new("subject", s.Name), new("createdAt", s.CreatedAt), new("language", s.Language), new("text", s.Place + s.Query)])])];
    }

    public Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) => db.Set<SavedSearch>().Where(s => s.Person == person.Person).ExecuteDeleteAsync(ct);
}
