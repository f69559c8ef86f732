using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Operations.Contracts;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>Answers the six verbs.</summary>
internal sealed class OaiVerbs(AppDb db, OaiRecords records, SiteAddress address, TextCatalogue texts, Site site, TimeProvider clock)
{
    private readonly OaiIdentifiers identifiers = OaiIdentifiers.Of(new Uri(address.Of(Language.English, "/")));

    public async Task AnswerAsync(OaiRequest request, OaiDocument document, CancellationToken ct)
    {
        if (request.Problems.Count > 0) Refuse(document, request.Problems);
        else if (await (request.Verb switch
        {
            OaiVerb.Identify => IdentifyAsync(document, ct),
            OaiVerb.ListMetadataFormats => ListFormatsAsync(request, document, ct),
            OaiVerb.ListSets => ListSetsAsync(document, ct),
            OaiVerb.GetRecord => GetRecordAsync(request, document, ct),
            _ => ListAsync(request, document, ct),
        }) is { } problem)
        {
            Refuse(document, [problem]);
        }
    }

    private void Refuse(OaiDocument document, IEnumerable<OaiProblem> problems)
    {
        foreach (var problem in problems)
        {
            document.Xml.WriteStartElement("error", OaiDocument.Protocol);
            document.Xml.WriteAttributeString("code", problem.Code);
            document.Xml.WriteString(CleanXml.Of(site.Text($"Oai.Refusal.{problem.Refusal}", problem.About)));
            document.Xml.WriteEndElement();
        }
    }

    private async Task<OaiProblem?> IdentifyAsync(OaiDocument document, CancellationToken ct)
    {
        var xml = document.Xml;
        xml.WriteStartElement("Identify", OaiDocument.Protocol);
        document.Element("repositoryName", site["Site.Name"]);
        document.Element("baseURL", site.Absolute(OaiEndpoint.Path));
        document.Element("protocolVersion", "2.0");
        document.Element("adminEmail", $"postmaster@{identifiers.Repository}");
        document.Element("earliestDatestamp", OaiInstant.Write(await records.EarliestAsync(ct) ?? clock.GetUtcNow()));
        document.Element("deletedRecord", "persistent");
        document.Element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        xml.WriteStartElement("description", OaiDocument.Protocol);
        const string scheme = "http://www.openarchives.org/OAI/2.0/oai-identifier";
        xml.WriteStartElement("oai-identifier", scheme);
        xml.WriteAttributeString("xsi", "schemaLocation", OaiDocument.Instance, $"{scheme} {scheme}.xsd");
        xml.WriteElementString("scheme", scheme, "oai");
        xml.WriteElementString("repositoryIdentifier", scheme, identifiers.Repository);
        xml.WriteElementString("delimiter", scheme, ":");
        xml.WriteElementString("sampleIdentifier", scheme, identifiers.Write("P-000001"));
        return null;
    }

    private async Task<OaiProblem?> ListFormatsAsync(OaiRequest request, OaiDocument document, CancellationToken ct)
    {
        if (request.Id is { } id)
        {
            if (await FindAsync(id, ct) is not { } item) return new OaiProblem(OaiRefusal.UnknownIdentifier);
            if (item.WithdrawnAt is not null) return new OaiProblem(OaiRefusal.DeletedHasNoFormat);
        }

        document.Xml.WriteStartElement("ListMetadataFormats", OaiDocument.Protocol);
        foreach (var format in OaiFormats.All)
        {
            document.Xml.WriteStartElement("metadataFormat", OaiDocument.Protocol);
            document.Element("metadataPrefix", format.Prefix);
            document.Element("schema", format.SchemaAt(site));
            document.Element("metadataNamespace", format.Namespace);
            document.Xml.WriteEndElement();
        }

        return null;
    }

    private async Task<OaiProblem?> ListSetsAsync(OaiDocument document, CancellationToken ct)
    {
        document.Xml.WriteStartElement("ListSets", OaiDocument.Protocol);
        foreach (var set in await OaiSets.AllAsync(db, (language, key) => texts.Sentence(Language.Find(language)!, key), ct))
        {
            document.Xml.WriteStartElement("set", OaiDocument.Protocol);
            document.Element("setSpec", set.Spec);
            document.Element("setName", set.Name[Language.English.Code]);
            document.Xml.WriteStartElement("setDescription", OaiDocument.Protocol);
            DublinCoreRecord.WriteNames(document.Xml, set.Name);
            document.Xml.WriteEndElement();
            document.Xml.WriteEndElement();
        }

        return null;
    }

    private async Task<OaiProblem?> GetRecordAsync(OaiRequest request, OaiDocument document, CancellationToken ct)
    {
        if (await FindAsync(request.Id!, ct) is not { } item) return new OaiProblem(OaiRefusal.UnknownIdentifier);
        if (OaiFormats.Find(request.Format) is not { } format) return new OaiProblem(OaiRefusal.UnknownFormat);
        document.Xml.WriteStartElement("GetRecord", OaiDocument.Protocol);
        WriteRecord(document, item, format);
        return null;
    }

    private async Task<OaiProblem?> ListAsync(OaiRequest request, OaiDocument document, CancellationToken ct)
    {
        if (OaiFormats.Find(request.Format) is not { } format) return new OaiProblem(OaiRefusal.UnknownFormat);
        var page = await records.PageAsync(request, ct);
        if (page.Count == 0 && request.Token is null) return new OaiProblem(OaiRefusal.NothingMatches);
        if (page.Count == 0) return new OaiProblem(OaiRefusal.BadToken);
        document.Xml.WriteStartElement(request.Verb!.Value.ToString(), OaiDocument.Protocol);
        foreach (var item in page.Take(OaiRecords.PageSize))
        {
            if (request.Verb == OaiVerb.ListRecords) WriteRecord(document, item, format);
            else WriteHeader(document, item);
            await document.SendAsync(ct);
        }

        var isLast = page.Count <= OaiRecords.PageSize;
        if (isLast && request.Token is null) return null;
        var (given, total) = request.Token is { } token ? (token.Given, token.Total) : (0, await records.CountAsync(request, ct));
        WriteToken(document, given, total, isLast ? "" : Next(request, page[OaiRecords.PageSize - 1], given + OaiRecords.PageSize, total).Write());
        return null;
    }

    private static OaiToken Next(OaiRequest request, Item last, long given, long total) => new(
        request.Verb!.Value, request.Format!, request.Set, request.From?.Text, request.Until?.Text, new OaiPosition(last.UpdatedAt, last.Code), given, total);

    private static void WriteToken(OaiDocument document, long given, long total, string token)
    {
        document.Xml.WriteStartElement("resumptionToken", OaiDocument.Protocol);
        document.Xml.WriteAttributeString("completeListSize", total.ToString(CultureInfo.InvariantCulture));
        document.Xml.WriteAttributeString("cursor", given.ToString(CultureInfo.InvariantCulture));
        document.Xml.WriteString(token);
        document.Xml.WriteEndElement();
    }

    private void WriteRecord(OaiDocument document, Item item, OaiFormat format)
    {
        document.Xml.WriteStartElement("record", OaiDocument.Protocol);
        WriteHeader(document, item);
        if (item.WithdrawnAt is null)
        {
            document.Xml.WriteStartElement("metadata", OaiDocument.Protocol);
            format.Write(document.Xml, item, site);
            document.Xml.WriteEndElement();
        }

        document.Xml.WriteEndElement();
    }

    private void WriteHeader(OaiDocument document, Item item)
    {
        document.Xml.WriteStartElement("header", OaiDocument.Protocol);
        if (item.WithdrawnAt is not null) document.Xml.WriteAttributeString("status", "deleted");
        document.Element("identifier", identifiers.Write(item.Code));
        document.Element("datestamp", OaiInstant.Write(item.UpdatedAt));
        foreach (var set in OaiSets.Of(item)) document.Element("setSpec", set);
        document.Xml.WriteEndElement();
    }

    private async Task<Item?> FindAsync(string id, CancellationToken ct) => identifiers.Read(id) is { } code && !code.Any(char.IsControl) ? await records.FindAsync(code, ct) : null;
}
