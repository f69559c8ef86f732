using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Upkeep;

/// <summary>An item in a list of what is to be kept up.</summary>
internal sealed record UpkeepRow(ItemUpkeep Upkeep, string Title, UpkeepState State);

/// <summary>Keeps and finds what is to be kept up.</summary>
internal sealed class UpkeepDesk(AppDb db, TimeProvider clock)
{
    /// <summary>Notes that an item was published: its time begins anew. One taken over from elsewhere is kept up there.</summary>
    public async Task PublishedAsync(Item item, string? contribution, ContributionAnswers answers, DateTimeOffset at, CancellationToken ct)
    {
        if (contribution is null) return;
        var upkeep = await db.Set<ItemUpkeep>().SingleOrDefaultAsync(u => u.ItemId == item.Id, ct);
        if (upkeep is null) db.Add(upkeep = new ItemUpkeep { ItemId = item.Id, ItemCode = item.Code, Contribution = contribution, Since = at });
        (upkeep.Rhythm, upkeep.Since, upkeep.Told) = (UpdateRhythm.Expected(item.Kind, answers.One(AnswerNames.Rhythm)), at, UpkeepState.Right);
    }

    /// <summary>Everything that is due or worse now, the longest first; what is archived or withdrawn needs nothing.</summary>
    public IQueryable<ItemUpkeep> Waiting(DateTimeOffset now)
    {
        var (month, year) = (now.AddDays(-UpdateRhythm.Monthly.Due), now.AddDays(-UpdateRhythm.Yearly.Due));
        return Standing().Where(u => (u.Rhythm == UpdateRhythm.Monthly.Name && u.Since <= month) || (u.Rhythm == UpdateRhythm.Yearly.Name && u.Since <= year)).OrderBy(u => u.Since).ThenBy(u => u.ItemCode);
    }

    /// <summary>What has a rhythm and is public.</summary>
    public IQueryable<ItemUpkeep> Standing() => db.Set<ItemUpkeep>().Where(u => (u.Rhythm == UpdateRhythm.Monthly.Name || u.Rhythm == UpdateRhythm.Yearly.Name) && db.Set<Item>().Any(i => i.Id == u.ItemId && i.ArchivedAt == null && i.WithdrawnAt == null));

    /// <summary>The rows of a list, the worst first.</summary>
    public async Task<IReadOnlyList<UpkeepRow>> RowsAsync(IQueryable<ItemUpkeep> listed, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await listed.AsNoTracking().Take(most).ToListAsync(ct);
        var codes = rows.Select(r => r.Contribution).ToList();
        var titles = await db.Set<Contribution>().Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Title, ct);
        return [.. rows.Select(r => new UpkeepRow(r, titles.GetValueOrDefault(r.Contribution) ?? r.ItemCode, r.At(now))).OrderByDescending(r => r.State).ThenBy(r => r.Upkeep.Since).ThenBy(r => r.Upkeep.ItemCode, StringComparer.Ordinal)];
    }
}
