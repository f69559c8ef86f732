using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.ReadUse;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.Present;

/// <summary>Presents the repository as resources in the reader's language. One per request.</summary>
internal sealed class PracticeResources(CompactLibrary library, UseStandings use, IEnumerable<IItemUses> uses, Site site)
{
    private readonly Shelf shelf = library.Shelf;
    private readonly Language language = site.Language;

    public PracticeResource Practice(Item item)
    {
        var text = item.Texts.FirstOrDefault(t => t.Language == language.Code) ?? item.Texts.FirstOrDefault(t => t.Language == Language.English.Code) ?? item.Texts.FirstOrDefault();
        var newest = item.Editions.Newest().FirstOrDefault();
        return new PracticeResource(
            item.Code, item.Kind, text?.Title ?? newest?.Title ?? item.Code, text?.Summary, text?.Language ?? newest?.Language ?? language.Code,
            item.Level, item.Objective, Numbers(item, Facet.Objective), Values(item, Facet.Country), Values(item, Facet.Place), Numbers(item, Facet.Year),
            [.. item.Organisations.OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new OrganisationResource(o.Name, o.Acronym, o.Role))],
            [.. ItemSearchDocuments.TargetsOf(item)], Values(item, Facet.Source), One(item, Facet.TranslationOf),
            Numbers(item, Facet.TranslatedVersion) is [var version, ..] ? version : null, One(item, Facet.Replicates), newest is null ? null : Official(item, newest),
            item.Editions.Count(e => e.SupersededIn is null), item.PublishedAt, item.UpdatedAt, Use(item.Code), UsedIn(item.Code), Page(item), site.Absolute($"{ApiRequest.Root}{KnowledgeLinks.Resource(item.Kind, item.Code)}"));
    }

    public EditionResource Edition(Item item, Edition e) => new(
        item.Code, e.Document, e.DocumentVersion, e.SupersededIn, e.Objective, e.Position, Official(item, e),
        [.. EditionCitations.Of(e).Select(c => new CitationResource(c.Mark, c.Text, c.Url, c.At))],
        [.. e.Facts.OrderBy(f => f.Offset).ThenBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)
            .Select(f => new FactResource(f.Kind, f.Value, f.Words, f.Offset))]);

    public CountryResource Country(Country country, int practices) => new(
        country.Alpha2, country.Alpha3, country.M49, country.Name.In(language), language.Code, Region(country.Region), Region(country.Subregion),
        country.Ldc, country.Lldc, country.Sids, practices,
        site.Absolute(KnowledgeLinks.Country(country.Alpha2)), site.Absolute($"{ApiRequest.Root}/countries/{country.Alpha2}"));

    private OfficialResource Official(Item item, Edition e)
    {
        var document = shelf.Find(e.Document);
        var known = Outline.Documents.FirstOrDefault(d => d.Key == e.Document);
        var title = document?.Title ?? known?.Name.In(language) ?? e.Document;
        return new OfficialResource(e.Title, e.Text, e.Language, new SourceReference(
            e.Document, title, known?.Symbol, e.DocumentVersion, site.Lines(e.FirstLine, e.LastLine), e.FirstLine, e.LastLine, Page(item)));
    }

    private UseResource? Use(string code) => use.Shown.Find(code) is { } shown ? new UseResource(shown.Reads, shown.Downloads, shown.Since) : null;

    private IReadOnlyList<ItemUseResource> UsedIn(string code) => [.. uses.SelectMany(u => u.UsesOf(code)).Select(u => new ItemUseResource(u.Kind, u.Code, u.Title, u.Language, site.Absolute(u.Path)))];

    private RegionResource? Region(string? m49) => Countries.FindRegion(m49) is { } region ? new RegionResource(region.M49, region.Name.In(language)) : null;

    private string Page(Item item) => site.Absolute(Path(item));

    private static string Path(Item item) => KnowledgeLinks.Practice(item.Code);

    private static string? One(Item item, string facet) => item.Facets.Find(f => f.Facet == facet)?.Value;

    private static IReadOnlyList<string> Values(Item item, string facet) =>
        [.. item.Facets.Where(f => f.Facet == facet).Select(f => f.Value).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<int> Numbers(Item item, string facet) =>
        [.. item.Facets.Where(f => f.Facet == facet).Select(f => int.Parse(f.Value, CultureInfo.InvariantCulture)).Order()];
}
