using System.Text;
using System.Xml;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>An answer on its way out: the XML goes into a buffer, which leaves for the line after every record, so that an answer is never held whole.</summary>
internal sealed class OaiDocument : IDisposable
{
    public const string Protocol = "http://www.openarchives.org/OAI/2.0/", Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };
    private readonly MemoryStream buffer = new();
    private readonly Stream output;

    private OaiDocument(Stream output)
    {
        this.output = output;
        Xml = XmlWriter.Create(buffer, Settings);
    }

    public XmlWriter Xml { get; }

    /// <summary>Begins an answer: when it was made, and the request it answers. A request not understood is not repeated.</summary>
    public static OaiDocument Begin(Stream output, Site site, OaiRequest request, DateTimeOffset now)
    {
        var document = new OaiDocument(output);
        var xml = document.Xml;
        xml.WriteStartElement("OAI-PMH", Protocol);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteAttributeString("xsi", "schemaLocation", Instance, $"{Protocol} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        document.Element("responseDate", OaiInstant.Write(now));
        xml.WriteStartElement("request", Protocol);
        var isUnderstood = request.Problems.All(p => p.Code is not ("badVerb" or "badArgument"));
        foreach (var (name, value) in isUnderstood ? request.Given : []) xml.WriteAttributeString(name, CleanXml.Of(value));
        xml.WriteString(site.Absolute(OaiEndpoint.Path));
        xml.WriteEndElement();
        return document;
    }

    public void Element(string name, string text) => Xml.WriteElementString(name, Protocol, CleanXml.Of(text));

    /// <summary>Sends what was written so far.</summary>
    public async Task SendAsync(CancellationToken ct)
    {
        Xml.Flush();
        buffer.Position = 0;
        await buffer.CopyToAsync(output, ct);
        buffer.SetLength(0);
    }

    /// <summary>Ends every open element and sends the rest.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        Xml.WriteEndDocument();
        await SendAsync(ct);
    }

    public void Dispose()
    {
        Xml.Dispose();
        buffer.Dispose();
    }
}
