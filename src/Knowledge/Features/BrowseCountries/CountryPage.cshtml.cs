using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Places;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.BrowseCountries;

/// <summary>The practices of one country by objective, and which objectives they cover.</summary>
internal sealed class CountryPageModel(AppDb db, IEnumerable<PlacePart> parts, Site site) : PageModel
{
    /// <summary>A practice in the list.</summary>
    public sealed record Row(string Code, int? Objective, string Title, string Language);

    private List<string> secondary = [];

    public Country Country { get; private set; } = null!;
    public WorldPlace Place => WorldPlaces.Of(Country);

    /// <summary>What other parts of the hub hold of the country.</summary>
    public IReadOnlyList<PlacePart> Parts { get; } = [.. parts.OrderBy(p => p.Order)];
    public Region? Region => Countries.FindRegion(Country.Region);
    public IReadOnlyList<Row> Practices { get; private set; } = [];
    public IEnumerable<IGrouping<int, Row>> ByObjective => Practices.GroupBy(p => p.Objective ?? 0).OrderBy(g => g.Key);

    /// <summary>Full where a practice serves the objective first of all, half where only beside another.</summary>
    public IReadOnlyList<Coverage> States => [.. Enumerable.Range(1, RingLayout.Objectives).Select(o =>
        Practices.Any(p => p.Objective == o) ? Coverage.Filled : secondary.Contains(o.ToString(CultureInfo.InvariantCulture)) ? Coverage.Half : Coverage.Empty)];

    public string CoverageSentence => site.Count("Country.Covered", States.Count(s => s != Coverage.Empty), RingLayout.Objectives);

    public async Task<IActionResult> OnGetAsync(string alpha2, CancellationToken ct)
    {
        if (Countries.Find(alpha2) is not { } country) return NotFound();
        if (country.Alpha2 != alpha2) return RedirectPermanent(site.Link(KnowledgeLinks.Country(country.Alpha2)));
        Country = country;
        var items = db.ItemsWith(Facet.Country, country.Alpha2).AsNoTracking().Where(i => i.Kind == ItemKind.Practice && i.ArchivedAt == null);
        var texts = await items.SelectMany(i => i.Texts.DefaultIfEmpty(), (i, t) => new { i.Code, i.Objective, Text = t }).ToListAsync(ct);
        Practices = [.. texts.GroupBy(t => (t.Code, t.Objective)).OrderBy(g => g.Key.Code, StringComparer.Ordinal).Select(g => Make(g.Key.Code, g.Key.Objective, [.. g.Select(t => t.Text).OfType<ItemText>()]))];
        secondary = await items.SelectMany(i => i.Facets).Where(f => f.Facet == Facet.Objective).Select(f => f.Value).Distinct().ToListAsync(ct);
        return Page();
    }

    private Row Make(string code, int? objective, List<ItemText> texts)
    {
        var text = texts.Find(t => t.Language == site.Language.Code) ?? texts.Find(t => t.Language == Language.English.Code) ?? texts.FirstOrDefault();
        return new Row(code, objective, text?.Title ?? code, text?.Language ?? site.Language.Code);
    }
}
