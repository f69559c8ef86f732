using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Collections;

/// <summary>An item in a list people made: it stays there when it is archived or withdrawn, and says so.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Title, or the code where none may be shown any more.</param>
/// <param name="Language">Language of the title.</param>
/// <param name="Objective">Primary objective.</param>
/// <param name="Countries">Names of its countries, the first few.</param>
/// <param name="ArchivedAt">When it was archived.</param>
/// <param name="WithdrawnAt">When it was withdrawn; then nothing else of it is told.</param>
internal sealed record ItemLine(string Code, string Title, string Language, int? Objective, IReadOnlyList<string> Countries, DateTimeOffset? ArchivedAt, DateTimeOffset? WithdrawnAt)
{
    public bool IsWithdrawn => WithdrawnAt is not null;
}

/// <summary>Reads the items of a list people made.</summary>
internal sealed class ReadLines(AppDb db, Site site)
{
    private const int CountriesShown = 4;

    /// <summary>The items with these codes, in their order; codes of nothing are left out.</summary>
    public async Task<IReadOnlyList<ItemLine>> ReadAsync(IReadOnlyList<string> codes, CancellationToken ct)
    {
        var items = await Contributable.Where(i => codes.Contains(i.Code)).AsNoTracking().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets)
            .Select(i => new { Item = i, Edition = i.Editions.Where(e => e.SupersededIn == null).OrderBy(e => e.Position).Select(e => new { e.Title, e.Language }).FirstOrDefault() })
            .ToDictionaryAsync(i => i.Item.Code, ct);
        return [.. codes.Where(items.ContainsKey).Select(c => Make(items[c].Item, items[c].Edition?.Title, items[c].Edition?.Language))];
    }

    /// <summary>Whether there is, or was, an item with this code that a list can hold.</summary>
    public Task<bool> IsThereAsync(string code, CancellationToken ct) => Contributable.AnyAsync(i => i.Code == code && i.WithdrawnAt == null, ct);

    private IQueryable<Item> Contributable => db.Set<Item>().IgnoreQueryFilters().Where(i => i.Kind != ItemKind.Resource);

    private ItemLine Make(Item item, string? edition, string? editionLanguage)
    {
        if (item.WithdrawnAt is { } gone) return new ItemLine(item.Code, item.Code, site.Language.Code, null, [], null, gone);
        var text = item.Texts.Find(t => t.Language == site.Language.Code) ?? item.Texts.Find(t => t.Language == Language.English.Code) ?? item.Texts.FirstOrDefault();
        var countries = item.Facets.Where(f => f.Facet == Facet.Country).Select(f => Countries.Find(f.Value)?.Name.In(site.Language) ?? f.Value)
            .Order(StringComparer.Create(site.Language.Culture, CompareOptions.IgnoreCase)).Take(CountriesShown);
        return new ItemLine(
            item.Code, text?.Title ?? edition ?? item.Code, text?.Language ?? editionLanguage ?? site.Language.Code, item.Objective is >= 1 and <= 23 ? item.Objective : null, [.. countries], item.ArchivedAt, null);
    }
}
