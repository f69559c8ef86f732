using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data;

/// <summary>Questions to the facets that the index of their values answers.</summary>
internal static class FacetQueries
{
    /// <summary>
    /// Items that have one value of a facet. The ids come first: asked whether any facet of an item has the value, SQLite walks
    /// through all items.
    /// </summary>
    public static IQueryable<Item> ItemsWith(this AppDb db, string facet, string value)
    {
        var wanted = db.Set<ItemFacet>().Where(f => f.Facet == facet && f.Value == value).Select(f => f.ItemId);
        return db.Set<Item>().Where(i => wanted.Contains(i.Id));
    }
}
