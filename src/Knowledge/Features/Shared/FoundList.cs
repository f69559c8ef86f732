using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Features.ReadUse;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>A filter with the values on offer, each with the number of things choosing it leads to.</summary>
internal sealed record FilterGroup(Filter Filter, IReadOnlyList<Choice> Choices)
{
    public bool IsUsed => Choices.Any(c => c.Chosen);

    /// <summary>Whether there are more values than are offered.</summary>
    public bool IsCut { get; init; }
}

/// <summary>What a list shows: hits, pages, filters.</summary>
internal sealed record FoundList(SearchResult Result, int Pages, IReadOnlyList<FilterGroup> Groups);

/// <summary>Answers what a reader asks of a list from the search index.</summary>
internal sealed class FindList(SearchIndex index, UseStandings use, Site site)
{
    public const int PageSize = 20;

    /// <summary>More values than there are countries, so that only names of organisations are ever cut.</summary>
    private const int MostValues = 260, MostOrganisations = 40;

    /// <summary>The page asked for, or the last one where there are fewer.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="filters">Filters whose counts are wanted.</param>
    /// <param name="kinds">The only kinds of thing to list; none for all.</param>
    public FoundList Run(Asked asked, IReadOnlyList<Filter> filters, IReadOnlyList<string> kinds)
    {
        var result = Search(asked, filters, kinds);
        var pages = Math.Max(1, (Math.Min(result.Total, SearchQuery.DeepestHit) + PageSize - 1) / PageSize);
        if (asked.Page > pages)
        {
            asked.TurnTo(pages);
            result = Search(asked, filters, kinds);
        }

        return new FoundList(result, pages, [.. filters.Select(f => Group(f, asked, result)).Where(g => g.Choices.Count > 0 && IsAsked(g, asked))]);
    }

    /// <summary>The 187 actions are offered objective by objective.</summary>
    private static bool IsAsked(FilterGroup group, Asked asked) => group.Filter != Filters.Action || asked.Chosen.Any(c => c.Filter == Filters.Objective || c.Filter == Filters.Action);

    private SearchResult Search(Asked asked, IReadOnlyList<Filter> filters, IReadOnlyList<string> kinds)
    {
        var byFacet = asked.ByFacet;
        if (kinds.Count > 0) byFacet.TryAdd(FacetNames.Kind, kinds);
        return index.Search(new SearchQuery
        {
            Text = asked.Text,
            Language = site.Language.Code,
            Filters = byFacet,
            Sort = asked.Sort,
            Standing = use.Shown.ByReads,
            Page = asked.Page,
            Size = PageSize,
            Facets = [.. filters.Select(f => f.Facet)],
            FacetValues = MostValues,
        });
    }

    private FilterGroup Group(Filter filter, Asked asked, SearchResult result)
    {
        var counts = result.Facets[filter.Facet].Where(c => filter.Read(c.Value) is not null).ToList();
        var missing = asked.Chosen.Where(c => c.Filter.Facet == filter.Facet && counts.All(k => k.Value != c.Value)).Select(c => new FacetCount(c.Value, 0, true));
        var most = filter == Filters.Organisation ? MostOrganisations : MostValues;
        return new FilterGroup(filter, [.. Ordered(filter, counts).Where((c, at) => at < most || c.IsChosen).Concat(missing).Select(c => ToChoice(filter, c, asked))]) { IsCut = counts.Count > most };
    }

    private Choice ToChoice(Filter filter, FacetCount count, Asked asked) =>
        new(count.Value, Show(filter, count.Value), count.Count, asked.IsChosen(filter, count.Value));

    /// <summary>The value of a filter as the reader reads it.</summary>
    public string Show(Filter filter, string value) => filter.Facet == FacetNames.Kind ? site[$"Kind.{value}"] : filter.Show(value, site.Language);

    /// <summary>Numbers by number, years from the latest, levels and kinds in their own order; the rest by how many things they lead to.</summary>
    private IEnumerable<FacetCount> Ordered(Filter filter, List<FacetCount> counts) => filter.Name switch
    {
        "objective" or "sdg" => counts.OrderBy(c => Number(c.Value)),
        "action" => counts.OrderBy(c => Number(c.Value.Split('/')[0])).ThenBy(c => c.Value, StringComparer.Ordinal),
        "year" => counts.OrderByDescending(c => Number(c.Value)),
        "level" => counts.OrderBy(c => Outline.Levels.ToList().FindIndex(l => l.Key == c.Value)),
        "kind" => counts.OrderBy(c => Filters.Kinds.ToList().IndexOf(c.Value)),
        // As many things, the first by name: codes are in nobody's order.
        _ => counts.OrderByDescending(c => c.Count).ThenBy(c => Show(filter, c.Value), StringComparer.Create(site.Language.Culture, ignoreCase: true)),
    };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
