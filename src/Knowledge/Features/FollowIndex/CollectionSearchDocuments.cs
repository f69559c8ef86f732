using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FollowIndex;

/// <summary>Published collections as the search index sees them: their words, and objectives and countries of what stands in them.</summary>
internal static class CollectionSearchDocuments
{
    public const string Kind = "collection";

    private static readonly Dictionary<string, string> carried = new() { [Facet.Objective] = FacetNames.Objective, [Facet.Country] = FacetNames.Country };

    /// <summary>Every published collection, or those with the given codes.</summary>
    public static IEnumerable<SearchDocument> Read(AppDb db, IReadOnlyCollection<string>? codes)
    {
        if (codes is { Count: 0 }) return [];
        var collections = db.Set<Collection>().AsNoTracking().AsSplitQuery().Include(c => c.Texts).Include(c => c.Entries).Where(c => c.State == CollectionState.Published);
        var all = (codes is null ? collections : collections.Where(c => codes.Contains(c.Code))).OrderBy(c => c.Code).ToList();
        var items = all.SelectMany(c => c.Entries).Select(e => e.ItemCode).Distinct().ToList();
        var facets = db.Set<Item>().AsNoTracking().Where(i => items.Contains(i.Code))
            .SelectMany(i => i.Facets.Where(f => f.Facet == Facet.Objective || f.Facet == Facet.Country), (i, f) => new { i.Code, f.Facet, f.Value })
            .AsEnumerable().ToLookup(f => f.Code, f => (f.Facet, f.Value));
        return all.Select(c => Make(c, c.Entries.SelectMany(e => facets[e.ItemCode])));
    }

    private static SearchDocument Make(Collection collection, IEnumerable<(string Facet, string Value)> facets)
    {
        var byFacet = facets.GroupBy(f => carried[f.Facet], f => f.Value).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Distinct()]);
        byFacet[FacetNames.Kind] = [Kind];
        return new SearchDocument
        {
            Id = collection.Code,
            Kind = Kind,
            Address = CollectionLinks.One(collection.Code),
            Texts = collection.Texts.ToDictionary(t => t.Language, t => new SearchText(t.Title, t.Introduction)),
            Facets = byFacet,
            Date = DateOnly.FromDateTime(collection.PublishedAt!.Value.UtcDateTime),
        };
    }
}
