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

/// <summary>Adds to the hits of the index, in one query, what a row shows besides.</summary>
internal sealed class ReadRows(AppDb db, Site site)
{
    private const int CountriesShown = 4;

    public async Task<IReadOnlyList<PracticeRow>> ReadAsync(IReadOnlyList<SearchHit> hits, bool namesKind, CancellationToken ct)
    {
        var codes = hits.Where(IsItem).Select(h => h.Id).ToList();
        if (codes.Count == 0) return [];
        var facts = await db.Set<Item>().AsNoTracking().Where(i => codes.Contains(i.Code))
            .SelectMany(i => i.Facets.Where(f => f.Facet == Facet.Country || f.Facet == Facet.Year || f.Facet == Facet.Objective),
                (i, f) => new Row(i.Code, i.Objective, i.Level, f.Facet, f.Value))
            .ToListAsync(ct);
        var byCode = facts.ToLookup(f => f.Code);
        return [.. hits.Where(IsItem).Select(h => Make(h, [.. byCode[h.Id]]) with { NamesKind = namesKind })];
    }

    private static bool IsItem(SearchHit hit) => ItemKind.OfRepository.Contains(hit.Kind);

    private PracticeRow Make(SearchHit hit, List<Row> facts)
    {
        var countries = facts.Where(f => f.Facet == Facet.Country).Select(f => Countries.Find(f.Value)?.Name.In(site.Language) ?? f.Value)
            .Order(StringComparer.Create(site.Language.Culture, CompareOptions.IgnoreCase)).ToList();
        var years = facts.Where(f => f.Facet == Facet.Year).Select(f => f.Value).Order(StringComparer.Ordinal).ToList();
        var objective = facts.FirstOrDefault()?.Objective;
        return new PracticeRow(
            hit, objective is >= 1 and <= 23 ? objective : null, facts.FirstOrDefault()?.Level,
            [.. countries.Take(CountriesShown)], Math.Max(0, countries.Count - CountriesShown), years.FirstOrDefault(), years.LastOrDefault());
    }

    private sealed record Row(string Code, int? Objective, string Level, string Facet, string Value);
}
