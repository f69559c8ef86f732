using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>An item in a list.</summary>
/// <param name="Hit">Title and snippet, with what was found in them.</param>
/// <param name="Objective">Primary objective; null where none is known.</param>
/// <param name="Level">Key of its level; null where the item has just gone.</param>
/// <param name="Countries">Names of its countries in the reader's language, the first few.</param>
/// <param name="MoreCountries">How many more there are.</param>
/// <param name="FirstYear">Earliest year it names.</param>
/// <param name="LastYear">Latest year it names.</param>
internal sealed record PracticeRow(
    SearchHit Hit, int? Objective, string? Level, IReadOnlyList<string> Countries, int MoreCountries, string? FirstYear, string? LastYear)
{
    /// <summary>Whether it can be chosen for a comparison; its list stands in a form then.</summary>
    public bool IsComparable { get; init; }

    /// <summary>Whether the row says what kind of item it is: a list of one kind need not.</summary>
    public bool NamesKind { get; init; }

    public string? Years => FirstYear == LastYear ? FirstYear : $"{FirstYear}–{LastYear}";
}

/// <summary>Adds to the hits of the index what a row shows besides.</summary>
internal sealed class ReadRows(AppDb db, Site site)
{
    private const int CountriesShown = 4;

    public async Task<IReadOnlyList<PracticeRow>> ReadAsync(IReadOnlyList<SearchHit> hits, bool namesKind, CancellationToken ct)
    {
        var codes = hits.Where(IsItem).Select(h => h.Id).ToList();
        if (codes.Count == 0) return [];
        // Two questions, each answered by an index; as one, SQLite walks through the facets of all items.
        var items = await db.Set<Item>().Where(i => codes.Contains(i.Code)).Select(i => new { i.Id, i.Code, i.Objective, i.Level }).ToDictionaryAsync(i => i.Code, ct);
        var ids = items.Values.Select(i => i.Id).ToList();
        var facets = (await db.Set<ItemFacet>().AsNoTracking().Where(f => ids.Contains(f.ItemId) && (f.Facet == Facet.Country || f.Facet == Facet.Year)).ToListAsync(ct)).ToLookup(f => f.ItemId);
        return [.. from hit in hits.Where(IsItem)
            let item = items.GetValueOrDefault(hit.Id)
            select Make(hit, item?.Objective, item?.Level, item is null ? [] : [.. facets[item.Id]]) with { NamesKind = namesKind }];
    }

    private static bool IsItem(SearchHit hit) => ItemKind.OfRepository.Contains(hit.Kind);

    private PracticeRow Make(SearchHit hit, int? objective, string? level, List<ItemFacet> facets)
    {
        var countries = facets.Where(f => f.Facet == Facet.Country).Select(f => Countries.Find(f.Value)?.Name.In(site.Language) ?? f.Value)
            .Order(StringComparer.Create(site.Language.Culture, CompareOptions.IgnoreCase)).ToList();
        var years = facets.Where(f => f.Facet == Facet.Year).Select(f => f.Value).Order(StringComparer.Ordinal).ToList();
        return new PracticeRow(
            hit, objective is >= 1 and <= 23 ? objective : null, level,
            [.. countries.Take(CountriesShown)], Math.Max(0, countries.Count - CountriesShown), years.FirstOrDefault(), years.LastOrDefault());
    }
}
