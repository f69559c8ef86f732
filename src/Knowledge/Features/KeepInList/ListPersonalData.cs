using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.KeepInList;

/// <summary>What private lists keep about a person.</summary>
internal sealed class ListPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<OwnList>("OwnLists", PersonalDataBasis.Consent, null, nameof(OwnList.Title)).AndIn<OwnListEntry>(nameof(OwnListEntry.ItemCode));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var lists = await db.Set<OwnList>().AsNoTracking().Include(l => l.Entries).Where(l => l.Person == person.Person).OrderBy(l => l.Id).ToListAsync(ct);
        return [new(Kind.Key, [.. lists.Select(l => (IReadOnlyList<PersonalField>)[new("subject", l.Title), new("createdAt", l.CreatedAt), new("text", string.Join(' ', l.InOrder().Select(e => e.ItemCode)))])])];
    }

    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        var ids = db.Set<OwnList>().Where(l => l.Person == person.Person).Select(l => l.Id);
        await db.Set<OwnListEntry>().Where(e => ids.Contains(e.ListId)).ExecuteDeleteAsync(ct);
        await db.Set<OwnList>().Where(l => l.Person == person.Person).ExecuteDeleteAsync(ct);
    }
}
