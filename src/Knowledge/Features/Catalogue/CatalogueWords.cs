using System.Globalization;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Knowledge.Features.Catalogue;

/// <summary>The vocabularies of DCAT-AP 3 and the things of them we name. Each is said what it is, so that the graph stands for itself.</summary>
internal static class CatalogueWords
{
    public const string Public = Authority + "access-right/PUBLIC", Society = Authority + "data-theme/SOCI", Themes = Authority + "data-theme",
        Irregular = Authority + "frequency/IRREG", Daily = Authority + "frequency/DAILY", Sha256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
        OaiProtocol = "http://www.openarchives.org/OAI/openarchivesprotocol.html", OpenApi = "https://spec.openapis.org/oas/v3.1.0";

    private const string Authority = "http://publications.europa.eu/resource/authority/", Media = "http://www.iana.org/assignments/media-types/";

    public static readonly IReadOnlyList<(string, string)> Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("skos", "http://www.w3.org/2004/02/skos/core#"), ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>Types of files: media type and, where the European list has it, the short name there.</summary>
    private static readonly Dictionary<string, (string Media, string? File)> types = new()
    {
        ["csv"] = ("text/csv", "CSV"),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
        ["json"] = ("application/json", "JSON"),
        ["jsonld"] = ("application/ld+json", "JSON_LD"),
        ["bib"] = ("application/x-bibtex", null),
        ["ris"] = ("application/x-research-info-systems", null),
        ["zip"] = ("application/zip", "ZIP"),
    };

    private static readonly Dictionary<string, string> languages = new() { ["ar"] = "ARA", ["zh"] = "ZHO", ["en"] = "ENG", ["fr"] = "FRA", ["ru"] = "RUS", ["es"] = "SPA" };

    public static RdfValue Moment(DateTimeOffset instant) => new(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Type: "xsd:dateTime");

    public static IEnumerable<RdfValue> Languages => languages.Values.Select(code => RdfValue.To($"{Authority}language/{code}"));

    public static RdfValue LanguageOf(Language language) => RdfValue.To($"{Authority}language/{languages[language.Code]}");

    /// <summary>Says of a distribution what type its file has.</summary>
    public static RdfThing Typed(RdfThing distribution, string ending)
    {
        var (media, file) = types[ending];
        distribution.Say("dcat:mediaType", RdfValue.To(Media + media));
        return file is null ? distribution : distribution.Say("dct:format", RdfValue.To($"{Authority}file-type/{file}"));
    }

    /// <summary>Digest and size of a file.</summary>
    public static IEnumerable<RdfThing> Measured(RdfThing distribution, AttachedFile file)
    {
        var checksum = distribution.Address + "-checksum";
        distribution.Say("dcat:byteSize", new RdfValue(file.Size.ToString(CultureInfo.InvariantCulture), Type: "xsd:nonNegativeInteger"))
            .Say("spdx:checksum", RdfValue.To(checksum)).Say("dct:modified", Moment(file.AddedAt));
        return [distribution, new RdfThing(checksum, "spdx:Checksum").Say("spdx:algorithm", RdfValue.To(Sha256)).Say("spdx:checksumValue", new RdfValue(file.Sha256, Type: "xsd:hexBinary"))];
    }

    /// <summary>What the named things of the vocabularies are.</summary>
    public static IEnumerable<RdfThing> Known =>
    [
        new RdfThing(Public, "dct:RightsStatement").Say("skos:inScheme", RdfValue.To(Authority + "access-right")),
        new RdfThing(Themes, "skos:ConceptScheme").Say("dct:title", new RdfValue("Data theme", "en")),
        new RdfThing(Society, "skos:Concept").Say("skos:prefLabel", new RdfValue("Population and society", "en")).Say("skos:inScheme", RdfValue.To(Themes)),
        .. new[] { Irregular, Daily }.Select(f => new RdfThing(f, "dct:Frequency").Say("skos:inScheme", RdfValue.To(Authority + "frequency"))),
        new(Sha256, "spdx:ChecksumAlgorithm"),
        new(OaiProtocol, "dct:Standard"),
        new(OpenApi, "dct:Standard"),
        .. Languages.Select(l => new RdfThing(l.Text, "dct:LinguisticSystem").Say("skos:inScheme", RdfValue.To(Authority + "language"))),
        .. types.Values.Select(t => new RdfThing(Media + t.Media, "dct:MediaType")),
        .. types.Values.Where(t => t.File is not null).Select(t => new RdfThing($"{Authority}file-type/{t.File}", "dct:MediaTypeOrExtent").Say("skos:inScheme", RdfValue.To(Authority + "file-type"))),
    ];
}
