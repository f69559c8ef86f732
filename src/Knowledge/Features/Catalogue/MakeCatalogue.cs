using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Features.Archive;
using Marrakech.Knowledge.Features.Download;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Catalogue;

/// <summary>Describes the hub's data sets and services as DCAT-AP 3 wants them, in six languages.</summary>
internal sealed class MakeCatalogue(AppDb db, CompactLibrary library, FileStore files, TextCatalogue texts, Site site)
{
    private const string Api = "/api/v1";
    private static readonly string[] services = ["api", "oai"];

    public async Task<RdfGraph> MakeAsync(CancellationToken ct)
    {
        var archives = (await files.ListAsync(BuildArchive.AttachedKind, BuildArchive.AttachedKey, ct)).OrderByDescending(f => f.AddedAt).ToList();
        var practices = db.Set<Item>().Where(i => i.Kind == ItemKind.Practice);
        var (first, last) = (await practices.MinAsync(i => (DateTimeOffset?)i.PublishedAt, ct), await practices.MaxAsync(i => (DateTimeOffset?)i.UpdatedAt, ct));
        List<RdfThing> sets =
        [
            .. Set("practices", "Practices.Title", "Practices.Lead", KnowledgeLinks.Practices, first, last ?? ProductBuild.At, CatalogueWords.Irregular, Downloads()),
            .. Set("compact", "Compact.Title", "Compact.Lead", CompactLinks.Paragraphs, null, library.Shelf.Resolution?.ImportedAt ?? ProductBuild.At, CatalogueWords.Irregular, OfApi("compact", "objectives", "principles", "paragraphs", "instruments")),
            .. Set("trail", "Nav.Trail", "Trail.Lead", "/trail", null, null, CatalogueWords.Irregular, OfApi("trail", "acts")),
            .. Set("archive", "Downloads.Archive", "Downloads.Archive.Text", KnowledgeLinks.Downloads, archives.LastOrDefault()?.AddedAt, archives.FirstOrDefault()?.AddedAt, CatalogueWords.Daily, Files(archives)),
        ];
        return new RdfGraph(CatalogueWords.Prefixes, [Catalogue(sets, first, last), .. sets, .. Services(sets), .. People(), .. CatalogueWords.Known]);
    }

    private RdfThing Catalogue(IReadOnlyList<RdfThing> things, DateTimeOffset? first, DateTimeOffset? last) => Told(new RdfThing(Here("catalogue"), "dcat:Catalog"), "Downloads.Title", "Downloads.Lead")
        .Say("dct:publisher", RdfValue.To(Here("publisher"))).Say("dct:license", RdfValue.To(Licence)).Say("dct:language", CatalogueWords.Languages)
        .Say("foaf:homepage", RdfValue.To(site.Absolute("/"))).Say("dcat:themeTaxonomy", RdfValue.To(CatalogueWords.Themes))
        .Say("dct:issued", first is { } from ? CatalogueWords.Moment(from) : null).Say("dct:modified", last is { } until ? CatalogueWords.Moment(until) : null)
        .Say("dcat:dataset", things.Where(s => s.Types.Contains("dcat:Dataset")).Select(s => RdfValue.To(s.Address)))
        .Say("dcat:service", services.Select(s => RdfValue.To(Here(s))));

    private IEnumerable<RdfThing> Set(string name, string title, string lead, string page, DateTimeOffset? issued, DateTimeOffset? modified, string rhythm, IReadOnlyList<RdfThing> distributions)
    {
        var landing = site.Absolute(page);
        var set = Told(new RdfThing(Here(name), "dcat:Dataset"), title, lead)
            .Say("dct:identifier", new RdfValue(Here(name))).Say("dct:publisher", RdfValue.To(Here("publisher"))).Say("dcat:contactPoint", RdfValue.To(Here("contact")))
            .Say("dcat:theme", RdfValue.To(CatalogueWords.Society)).Say("dcat:keyword", Language.All.Select(l => new RdfValue(texts.Sentence(l, "Site.Line"), l.Code)))
            .Say("dct:language", CatalogueWords.Languages).Say("dct:accessRights", RdfValue.To(CatalogueWords.Public)).Say("dct:accrualPeriodicity", RdfValue.To(rhythm))
            .Say("dcat:landingPage", RdfValue.To(landing))
            .Say("dct:issued", issued is { } from ? CatalogueWords.Moment(from) : null).Say("dct:modified", modified is { } at ? CatalogueWords.Moment(at) : null)
            .Say("dcat:distribution", distributions.Where(d => d.Types.Contains("dcat:Distribution")).Select(d => RdfValue.To(d.Address)));
        return [set, new RdfThing(landing, "foaf:Document"), .. distributions];
    }

    private List<RdfThing> Downloads() =>
    [
        .. from form in DownloadForm.All from language in Language.All
           let address = site.Absolute($"/{language.Code}{KnowledgeLinks.Download(KnowledgeLinks.Practices, form.Ending, "")}")
           select CatalogueWords.Typed(Distribution($"practices-{form.Ending}-{language.Code}", "Practices.Title", address, address), form.Ending)
               .Say("dct:language", CatalogueWords.LanguageOf(language)),
    ];

    private List<RdfThing> OfApi(string name, params string[] resources) =>
    [
        .. from resource in resources from ending in new[] { "csv", "json", "jsonld" }
           select CatalogueWords.Typed(Distribution($"{name}-{resource}-{ending}", "Downloads.Api", site.Absolute($"{Api}/{resource}.{ending}"), null), ending).Say("dcat:accessService", RdfValue.To(Here("api"))),
    ];

    private List<RdfThing> Files(IReadOnlyList<AttachedFile> archives) =>
    [
        .. archives.SelectMany(a => CatalogueWords.Measured(
            CatalogueWords.Typed(Distribution($"archive-{a.Number}", "Downloads.Archive", site.Absolute(a.Path), site.Absolute(a.Path)), "zip"), a)),
    ];

    private RdfThing Distribution(string name, string title, string access, string? download) => new RdfThing(Here(name), "dcat:Distribution")
        .Say("dct:title", In(title)).Say("dcat:accessURL", RdfValue.To(access)).Say("dcat:downloadURL", download is null ? null : RdfValue.To(download)).Say("dct:license", RdfValue.To(Licence));

    private IEnumerable<RdfThing> Services(IReadOnlyList<RdfThing> things)
    {
        var served = things.Where(s => s.Types.Contains("dcat:Dataset")).ToList();
        yield return Service("api", "Downloads.Api", Api, served).Say("dcat:endpointDescription", RdfValue.To(site.Absolute($"{Api}/openapi.json"))).Say("dct:conformsTo", RdfValue.To(CatalogueWords.OpenApi));
        yield return Service("oai", "Downloads.Oai", OaiPmh.OaiEndpoint.Path, served.Take(1)).Say("dct:conformsTo", RdfValue.To(CatalogueWords.OaiProtocol));
    }

    private RdfThing Service(string name, string title, string path, IEnumerable<RdfThing> served) => new RdfThing(Here(name), "dcat:DataService")
        .Say("dct:title", In(title)).Say("dcat:endpointURL", RdfValue.To(site.Absolute(path))).Say("dct:publisher", RdfValue.To(Here("publisher")))
        .Say("dct:license", RdfValue.To(Licence)).Say("dct:accessRights", RdfValue.To(CatalogueWords.Public)).Say("dcat:contactPoint", RdfValue.To(Here("contact")))
        .Say("dcat:servesDataset", served.Select(s => RdfValue.To(s.Address)));

    private IEnumerable<RdfThing> People() =>
    [
        new RdfThing(Here("publisher"), "foaf:Agent").Say("foaf:name", In("Site.Name")),
        new RdfThing(Here("contact"), "vcard:Kind", "vcard:Organization").Say("vcard:fn", In("Site.Name")).Say("vcard:hasURL", RdfValue.To(site.Absolute("/"))),
        new RdfThing(site.Absolute("/"), "foaf:Document"),
        new RdfThing(Licence, "dct:LicenseDocument").Say("dct:title", In("Provenance.Licence")).Say("dct:description", In("Provenance.Licence.Text")),
    ];

    private RdfThing Told(RdfThing thing, string title, string description) => thing.Say("dct:title", In(title)).Say("dct:description", In(description));

    private IEnumerable<RdfValue> In(string key) => Language.All.Select(l => new RdfValue(texts.Sentence(l, key), l.Code));

    private string Licence => site.Absolute(KnowledgeLinks.Downloads + "#licence");

    private string Here(string name) => site.Absolute("/catalog.ttl#" + name);
}
