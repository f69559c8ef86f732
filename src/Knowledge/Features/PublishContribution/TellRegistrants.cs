using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.PublishContribution;

/// <summary>Tells those who registered for an event, within the act that changes it, that it is on other days or at another place, or not at all. Of an event that is over nobody is told.</summary>
internal sealed class TellRegistrants(AppDb db, EventNews news, TimeProvider clock)
{
    /// <summary>A new version is there.</summary>
    /// <param name="item">The event, with its texts.</param>
    /// <param name="before">The version that counted before.</param>
    /// <param name="after">The one that counts now.</param>
    /// <param name="version">Its number.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task MovedAsync(Item item, ContributionAnswers before, ContributionAnswers after, int version, CancellationToken ct)
    {
        if (!Occasions.Kinds.Contains(item.Kind) || EventMove.Between(before, after) is not { } move || move.IsOver(Today)) return;
        foreach (var registrant in await RegistrantsAsync(item.Code, ct)) await news.MovedAsync(registrant, item, move, version, ct);
    }

    /// <summary>It was withdrawn by its organiser, or archived by the secretariat.</summary>
    public async Task EndedAsync(string code, bool isWithdrawn, CancellationToken ct)
    {
        var item = await db.Set<Item>().IgnoreQueryFilters().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).SingleAsync(i => i.Code == code, ct);
        if (!Occasions.Kinds.Contains(item.Kind) || EventDays.Of(Value(item, Facet.Starts), Value(item, Facet.Ends)) is not { } days || days.IsOver(Today)) return;
        foreach (var registrant in await RegistrantsAsync(code, ct)) await news.EndedAsync(registrant, item, days, isWithdrawn, ct);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private Task<List<Registrant>> RegistrantsAsync(string code, CancellationToken ct) =>
        db.Set<EventRegistration>().AsNoTracking().Where(r => r.ItemCode == code).SelectMany(r => r.Registrants).OrderBy(r => r.Number).ToListAsync(ct);

    private static string? Value(Item item, string facet) => item.Facets.Find(f => f.Facet == facet)?.Value;
}
