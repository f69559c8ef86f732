using System.Xml;
using System.Xml.Linq;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Reads answers of OAI-PMH 2.0, one record in memory at a time. Nothing an answer holds is loaded, resolved or expanded.</summary>
internal static class OaiReader
{
    private const int LongestIdentifier = 300, LongestToken = 2000;

    /// <summary>Most records of one answer, which are kept in one act: others give some hundreds at most.</summary>
    public const int MostRecords = 5_000;

    private static readonly XNamespace oai = "http://www.openarchives.org/OAI/2.0/";

    private static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Reads one answer.</summary>
    /// <exception cref="HarvestException">It is no XML, or no answer of the protocol.</exception>
    public static OaiAnswer Read(Stream answer, Func<XElement, HarvestedThing?> read)
    {
        try
        {
            using var xml = XmlReader.Create(answer, settings);
            return Read(xml, read);
        }
        catch (XmlException e)
        {
            throw new HarvestException(HarvestProblem.NotXml, e);
        }
    }

    private static OaiAnswer Read(XmlReader xml, Func<XElement, HarvestedThing?> read)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.NamespaceURI != oai.NamespaceName || xml.LocalName != "OAI-PMH") throw new HarvestException(HarvestProblem.NotOai);
        var (at, token, records, errors) = ((DateTimeOffset?)null, (string?)null, new List<OaiRecord>(), new List<string>());
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != oai.NamespaceName) xml.Read();
            else if (xml.LocalName == "responseDate") at = OaiInstant.Read(xml.ReadElementContentAsString().Trim())?.First;
            else if (xml.LocalName == "error") errors.Add(((XElement)XNode.ReadFrom(xml)).Attribute("code")?.Value ?? "");
            else if (xml.LocalName == "record" && records.Count == MostRecords) throw new HarvestException(HarvestProblem.TooLarge);
            else if (xml.LocalName == "record") records.Add(Record((XElement)XNode.ReadFrom(xml), read));
            else if (xml.LocalName == "resumptionToken") token = xml.ReadElementContentAsString().Trim();
            else xml.Read();
        }

        if (token is { Length: > LongestToken }) throw new HarvestException(HarvestProblem.NotOai);
        return new OaiAnswer(at ?? throw new HarvestException(HarvestProblem.NotOai), records, token is { Length: > 0 } ? token : null, errors);
    }

    private static OaiRecord Record(XElement record, Func<XElement, HarvestedThing?> read)
    {
        var header = record.Element(oai + "header");
        if (header?.Element(oai + "identifier")?.Value.Trim() is not { Length: > 0 and <= LongestIdentifier } identifier
            || OaiInstant.Read(header.Element(oai + "datestamp")?.Value.Trim() ?? "") is not { } datestamp)
            throw new HarvestException(HarvestProblem.NotOai);
        var isDeleted = header.Attribute("status")?.Value == "deleted";
        return new OaiRecord(identifier, datestamp.First, isDeleted, isDeleted ? null : record.Element(oai + "metadata")?.Elements().FirstOrDefault() is { } said ? read(said) : null);
    }
}
