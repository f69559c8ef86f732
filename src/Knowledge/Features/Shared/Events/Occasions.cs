using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Events;

/// <summary>Some of the events in their order.</summary>
/// <param name="Some">Those of the page.</param>
/// <param name="Total">How many there are.</param>
internal sealed record OccasionPage(IReadOnlyList<Occasion> Some, int Total);

/// <summary>Reads published events and trainings that have a first day. What is archived or withdrawn is none of them.</summary>
internal sealed class Occasions(AppDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>How long, in days, and how many events a calendar that others follow remembers.</summary>
    private const int Remembered = 365, MostInCalendar = 2000;

    public static readonly IReadOnlyList<string> Kinds = [ItemKind.Event, ItemKind.Training];

    /// <summary>The day now, coordinated universal time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>A page of those that are not over, the next first; or of those that are, the last first.</summary>
    public async Task<OccasionPage> ListAsync(OccasionFilter filter, bool past, int page, CancellationToken ct)
    {
        var wanted = filter.Apply(past ? Dated.Where(i => !EndingFrom(Today).Contains(i.Id)) : Dated.Where(i => EndingFrom(Today).Contains(i.Id)));
        var total = await wanted.CountAsync(ct);
        var sorted = past
            ? wanted.OrderByDescending(i => i.Facets.Where(f => f.Facet == Facet.Starts).Min(f => f.Value)).ThenBy(i => i.Code)
            : wanted.OrderBy(i => i.Facets.Where(f => f.Facet == Facet.Starts).Min(f => f.Value)).ThenBy(i => i.Code);
        return new OccasionPage(await ReadAsync(sorted.Skip((page - 1) * PageSize).Take(PageSize), ct), total);
    }

    /// <summary>Those a calendar shows: what comes, and what was within the year.</summary>
    public Task<List<Occasion>> ForCalendarAsync(OccasionFilter filter, CancellationToken ct)
    {
        var since = EndingFrom(Today.AddDays(-Remembered));
        return ReadAsync(filter.Apply(Dated.Where(i => since.Contains(i.Id))).OrderByDescending(i => i.Facets.Where(f => f.Facet == Facet.Starts).Min(f => f.Value)).ThenBy(i => i.Code).Take(MostInCalendar), ct);
    }

    /// <summary>One of them; null where there is none, or it has no first day.</summary>
    public async Task<Occasion?> FindAsync(string code, CancellationToken ct) => (await ReadAsync(Dated.Where(i => i.Code == code).OrderBy(i => i.Code), ct)).SingleOrDefault();

    /// <summary>Those among these codes that have a first day and are listed.</summary>
    public async Task<Dictionary<string, Occasion>> WithCodesAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        (await ReadAsync(Dated.Where(i => codes.Contains(i.Code)).OrderBy(i => i.Code), ct)).ToDictionary(o => o.Code);

    /// <summary>Those that begin on a day.</summary>
    public Task<List<Occasion>> BeginningAsync(DateOnly day, CancellationToken ct)
    {
        var text = EventDays.Text(day);
        return ReadAsync(db.ItemsWith(Facet.Starts, text).AsNoTracking().Where(i => Kinds.Contains(i.Kind) && i.ArchivedAt == null).OrderBy(i => i.Code), ct);
    }

    /// <summary>Countries and objectives of all of them, and the languages they are told in.</summary>
    public async Task<ILookup<string, string>> ChoicesAsync(CancellationToken ct)
    {
        var facets = await Dated.SelectMany(i => i.Facets).Where(f => f.Facet == Facet.Country || f.Facet == Facet.Objective).Select(f => new { f.Facet, f.Value }).Distinct().ToListAsync(ct);
        var languages = await Dated.SelectMany(i => i.Texts).Select(t => t.Language).Distinct().ToListAsync(ct);
        return facets.Select(f => (f.Facet, f.Value)).Concat(languages.Select(l => (Facet: "language", Value: l))).ToLookup(f => f.Facet, f => f.Value);
    }

    /// <summary>The codes among these that take registrations today.</summary>
    public async Task<HashSet<string>> TakingRegistrationsAsync(IEnumerable<string> codes, CancellationToken ct)
    {
        var (all, today) = (codes.ToList(), Today);
        return [.. await db.Set<EventRegistration>().Where(r => all.Contains(r.ItemCode) && r.IsOpen && r.LastDay >= today).Select(r => r.ItemCode).ToListAsync(ct)];
    }

    private IQueryable<Item> Dated => db.Set<Item>().AsNoTracking().Where(i => Kinds.Contains(i.Kind) && i.ArchivedAt == null && i.Facets.Any(f => f.Facet == Facet.Starts));

    /// <summary>Ids of those whose last day is not before a day: days of one form sort as text.</summary>
    private IQueryable<Guid> EndingFrom(DateOnly day)
    {
        var text = EventDays.Text(day);
#pragma warning disable CA1309 // The database compares: only this overload is translated.
        return db.Set<ItemFacet>().Where(f => (f.Facet == Facet.Starts || f.Facet == Facet.Ends) && string.Compare(f.Value, text) >= 0).Select(f => f.ItemId);
#pragma warning restore CA1309
    }

    private async Task<List<Occasion>> ReadAsync(IQueryable<Item> items, CancellationToken ct)
    {
        var read = await items.AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Versions.Where(v => v.IsCurrent)).ToListAsync(ct);
        return [.. read.Select(i => new Occasion(i, EventDays.Of(Value(i, Facet.Starts), Value(i, Facet.Ends))!))];
    }

    private static string? Value(Item item, string facet) => item.Facets.Find(f => f.Facet == facet)?.Value;
}
