using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.Read;

/// <summary>Which items are wanted: any of the values of a filter, and every filter. Values are known to exist.</summary>
internal sealed record PracticeFilter
{
    /// <summary>Kinds of item, or of anything the index holds; none for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [ItemKind.Practice];

    public IReadOnlyList<int> Objectives { get; init; } = [];
    public IReadOnlyList<string> Actions { get; init; } = [];
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Levels { get; init; } = [];
    public IReadOnlyList<string> Sdgs { get; init; } = [];
    public IReadOnlyList<string> Principles { get; init; } = [];
    public IReadOnlyList<string> Organisations { get; init; } = [];
    public IReadOnlyList<int> Years { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Narrows a query of the database.</summary>
    public IQueryable<Item> Apply(IQueryable<Item> items)
    {
        if (Kinds.Count > 0) items = items.Where(i => Kinds.Contains(i.Kind));
        items = Having(items, Facet.Objective, [.. Objectives.Select(Text)]);
        items = Having(items, FacetNames.Action, Actions);
        items = Having(items, Facet.Country, Countries);
        items = Having(items, FacetNames.Principle, Principles);
        items = Having(items, Facet.Year, [.. Years.Select(Text)]);
        items = Having(items, Facet.Source, Sources);
        if (Regions.Count > 0) items = Having(items, Facet.Country, CountriesOf(Regions), evenNone: true);
        if (Levels.Count > 0) items = items.Where(i => Levels.Contains(i.Level));
        if (Sdgs.Count > 0) items = OfSdgs(items);
        if (Organisations.Count > 0) items = items.Where(i => i.Organisations.Any(o => Organisations.Contains(o.Name) || Organisations.Contains(o.Acronym!)));
        return items;
    }

    /// <summary>The same filter as the search index understands it.</summary>
    public Dictionary<string, IReadOnlyList<string>> ForSearch()
    {
        var facets = new Dictionary<string, IReadOnlyList<string>>
        {
            [FacetNames.Kind] = Kinds,
            [FacetNames.Objective] = [.. Objectives.Select(Text)],
            [FacetNames.Action] = Actions,
            [FacetNames.Country] = Countries,
            [FacetNames.Region] = Regions,
            [FacetNames.Level] = Levels,
            [FacetNames.Goal] = [.. Sdgs.Where(s => !s.Contains('.', StringComparison.Ordinal))],
            [FacetNames.Target] = [.. Sdgs.Where(s => s.Contains('.', StringComparison.Ordinal))],
            [FacetNames.Principle] = Principles,
            [FacetNames.Organisation] = Organisations,
            [FacetNames.Year] = [.. Years.Select(Text)],
            [FacetNames.Source] = Sources,
        };
        return facets.Where(f => f.Value.Count > 0).ToDictionary();
    }

    /// <summary>A practice is about a target when it states it itself or when the target is listed for one of its objectives.</summary>
    private IQueryable<Item> OfSdgs(IQueryable<Item> items)
    {
        List<string> codes = [.. Sdgs, .. Outline.Goals.Where(g => Sdgs.Contains(Text(g.Number))).SelectMany(g => g.Targets.Select(t => t.Code))];
        List<string> objectives = [.. OutlineCodes.ObjectivesOf(Sdgs).Select(Text)];
        return items.Where(i => i.Facets.Any(f =>
            (f.Facet == Facet.Sdg && codes.Contains(f.Value)) || (f.Facet == Facet.Objective && objectives.Contains(f.Value))));
    }

    private static IQueryable<Item> Having(IQueryable<Item> items, string facet, IReadOnlyList<string> values, bool evenNone = false) =>
        values.Count == 0 && !evenNone ? items : items.Where(i => i.Facets.Any(f => f.Facet == facet && values.Contains(f.Value)));

    private static List<string> CountriesOf(IReadOnlyList<string> regions) =>
        [.. Kernel.Reference.Countries.All.Where(c => regions.Contains(c.Region) || regions.Contains(c.Subregion)).Select(c => c.Alpha2)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
