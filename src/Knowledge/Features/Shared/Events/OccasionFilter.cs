using System.Globalization;
using Marrakech.Knowledge.Data;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Knowledge.Features.Shared.Events;

/// <summary>Which events are wanted, read from the address. What makes no sense is left out.</summary>
internal sealed record OccasionFilter(string? Objective, string? Country, string? Language)
{
    public static OccasionFilter From(IQueryCollection query) => new(
        Filters.Objective.Read(query["objective"].ToString()), Filters.Country.Read(query["country"].ToString().Trim()), Kernel.Reference.Language.Find(query["language"].ToString())?.Code);

    public bool IsPlain => Objective is null && Country is null && Language is null;

    /// <summary>The query of the same list, as <c>?objective=8</c>; empty for all.</summary>
    public string Query(int page = 1) => QueryString.Create(
        new[]
        {
            KeyValuePair.Create("objective", Objective), KeyValuePair.Create("country", Country), KeyValuePair.Create("language", Language),
            KeyValuePair.Create("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        }.Where(v => v.Value is not null)).ToString();

    public IQueryable<Item> Apply(IQueryable<Item> items)
    {
        if (Objective is not null) items = items.Where(i => i.Facets.Any(f => f.Facet == Facet.Objective && f.Value == Objective));
        if (Country is not null) items = items.Where(i => i.Facets.Any(f => f.Facet == Facet.Country && f.Value == Country));
        if (Language is not null) items = items.Where(i => i.Texts.Any(t => t.Language == Language));
        return items;
    }
}
