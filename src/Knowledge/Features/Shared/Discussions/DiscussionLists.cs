using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>A discussion in a list, with the name of what it is attached to.</summary>
internal sealed record DiscussionRow(Discussion Discussion, string? Place);

/// <summary>Lists discussions, those with the latest posts first. A list goes on after its last row, whatever was added meanwhile.</summary>
internal sealed class DiscussionLists(AppDb db, PlaceNames places)
{
    /// <summary>Discussions everybody reads.</summary>
    public IQueryable<Discussion> Public => PublicIn(db);

    /// <summary>The same, where nobody reads a page.</summary>
    public static IQueryable<Discussion> PublicIn(AppDb db) => db.Set<Discussion>().AsNoTracking().Where(d => d.IsPublic && d.Opening == PostState.Shown);

    /// <summary>Discussions of one place; whether it may be read is asked before.</summary>
    public IQueryable<Discussion> Of(DiscussionPlace place) => db.Set<Discussion>().AsNoTracking().Where(d => d.PlaceKey == place.Key && d.Opening == PostState.Shown);

    /// <summary>Some rows of a list, and the code to go on after; null at its end.</summary>
    public async Task<(IReadOnlyList<Discussion> Rows, string? Next)> ReadAsync(IQueryable<Discussion> list, string? after, int most, CancellationToken ct)
    {
        if (after is not null && await list.Where(d => d.Code == after).Select(d => new { d.LatestAt, d.Number }).SingleOrDefaultAsync(ct) is { } last)
            list = list.Where(d => d.LatestAt < last.LatestAt || (d.LatestAt == last.LatestAt && d.Number < last.Number));
        var rows = await list.OrderByDescending(d => d.LatestAt).ThenByDescending(d => d.Number).Take(most + 1).ToListAsync(ct);
        return rows.Count > most ? (rows[..most], rows[most - 1].Code) : (rows, null);
    }

    /// <summary>The rows with what they are attached to.</summary>
    public async Task<IReadOnlyList<DiscussionRow>> NamedAsync(IReadOnlyList<Discussion> rows, CancellationToken ct)
    {
        var names = await places.OfAsync(rows.Select(r => r.Attached), ct);
        return [.. rows.Select(r => new DiscussionRow(r, names[r.Attached]))];
    }
}
