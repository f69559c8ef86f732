using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Data;

/// <summary>The names behind pseudonyms, for those who look after the hub.</summary>
internal sealed class PersonNames(AppDb db) : IPersonNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> people, CancellationToken ct) =>
        await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id) && p.ErasedAt == null).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
}
