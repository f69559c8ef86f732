using System.Globalization;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Accounts.Features.ListPeople;

/// <summary>A person as a row of the list.</summary>
internal sealed record PersonRow(Guid Id, string Name, string? Email, DateTimeOffset? ClosedAt, DateTimeOffset? ErasedAt)
{
    /// <summary><c>open</c> or <c>closed</c>.</summary>
    public string State => ClosedAt is null ? "open" : "closed";
}

/// <summary>Reads the people of the hub. As with organisations, the engines compare letters differently: they are searched here.</summary>
internal sealed class AllPeople(AppDb db)
{
    public static IReadOnlyList<string> States { get; } = ["open", "closed"];

    /// <summary>The people wanted, in the order of a language; those whose data was erased are no longer anybody.</summary>
    /// <param name="words">A part of name or address; null for all.</param>
    /// <param name="state">One of <see cref="States"/>; null for all.</param>
    public async Task<IReadOnlyList<PersonRow>> FindAsync(string? words, string? state, CultureInfo order, CancellationToken ct)
    {
        var rows = await db.Set<Person>().AsNoTracking().Where(p => p.ErasedAt == null)
            .Select(p => new PersonRow(p.Id, p.Name, p.Email, p.ClosedAt, p.ErasedAt)).ToListAsync(ct);
        return [.. rows.Where(r => (state is null || r.State == state) && (words is null || Contains(r.Name, words) || Contains(r.Email, words)))
            .OrderBy(r => r.Name, StringComparer.Create(order, ignoreCase: true)).ThenBy(r => r.Id)];
    }

    /// <summary>The roles these people hold now.</summary>
    public async Task<ILookup<Guid, Membership>> RolesAsync(IReadOnlyList<Guid> people, DateTimeOffset now, CancellationToken ct) =>
        (await db.Set<Membership>().AsNoTracking().Include(m => m.Organisation).Where(m => people.Contains(m.PersonId) && m.Since <= now && (m.Until == null || m.Until > now)).ToListAsync(ct))
            .ToLookup(m => m.PersonId);

    private static bool Contains(string? text, string words) => text is not null
        && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
