using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>A set a harvester may choose.</summary>
/// <param name="Spec">Its name in requests, as <c>objective-8</c>.</param>
/// <param name="Name">What it holds, by language code.</param>
internal sealed record OaiSet(string Spec, IReadOnlyDictionary<string, string> Name);

/// <summary>Sets by kind, by objective and by country. None lies within another.</summary>
internal static class OaiSets
{
    private const string KindPrefix = "kind-", ObjectivePrefix = "objective-", CountryPrefix = "country-";

    /// <summary>The sets there is something in.</summary>
    public static async Task<IReadOnlyList<OaiSet>> AllAsync(AppDb db, Func<string, string, string> say, CancellationToken ct)
    {
        var countries = await db.Set<ItemFacet>().Where(f => f.Facet == Facet.Country).Select(f => f.Value).Distinct().ToListAsync(ct);
        return
        [
            .. ContributionKinds.All.Select(k => new OaiSet(KindPrefix + k.Name, Language.All.ToDictionary(l => l.Code, l => say(l.Code, $"Kind.{k.Name}")))),
            .. Outline.Objectives.Select(o => new OaiSet(
                string.Create(CultureInfo.InvariantCulture, $"{ObjectivePrefix}{o.Number}"),
                Language.All.ToDictionary(l => l.Code, l => string.Create(CultureInfo.InvariantCulture, $"{o.Number}. {o.Name.In(l)}")))),
            .. countries.Order(StringComparer.Ordinal).Select(Countries.Find).OfType<Country>().Select(c => new OaiSet(CountryPrefix + c.Alpha2, Language.All.ToDictionary(l => l.Code, l => c.Name.In(l)))),
        ];
    }

    /// <summary>The sets an item is in.</summary>
    public static IEnumerable<string> Of(Item item) =>
    [
        KindPrefix + item.Kind,
        .. item.Facets.Where(f => f.Facet == Facet.Objective).OrderBy(f => int.Parse(f.Value, CultureInfo.InvariantCulture)).Select(f => ObjectivePrefix + f.Value),
        .. item.Facets.Where(f => f.Facet == Facet.Country).Select(f => CountryPrefix + f.Value).Order(StringComparer.Ordinal),
    ];

    /// <summary>The items of a set; none where there is no such set.</summary>
    public static IQueryable<Item> In(IQueryable<Item> items, string? spec) => spec?.Split('-', 2) switch
    {
        null => items,
        ["kind", var kind] => items.Where(i => i.Kind == kind),
        ["objective", var objective] => items.Where(i => i.Facets.Any(f => f.Facet == Facet.Objective && f.Value == objective)),
        ["country", var country] => items.Where(i => i.Facets.Any(f => f.Facet == Facet.Country && f.Value == country)),
        _ => items.Where(i => false),
    };
}
