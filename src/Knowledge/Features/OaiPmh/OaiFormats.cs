using System.Xml;
using Marrakech.Knowledge.Data;
using Marrakech.Ui.Web;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>A form records are given in.</summary>
/// <param name="Prefix">Its name in requests.</param>
/// <param name="Schema">Address of its schema: absolute, or a path on this site.</param>
/// <param name="Namespace">Namespace of its elements.</param>
/// <param name="Write">Writes an item.</param>
internal sealed record OaiFormat(string Prefix, string Schema, string Namespace, Action<XmlWriter, Item, Site> Write)
{
    /// <summary>Absolute address of the schema.</summary>
    public string SchemaAt(Site site) => Schema.StartsWith('/') ? site.Absolute(Schema) : Schema;
}

/// <summary>The forms, that which every repository has first.</summary>
internal static class OaiFormats
{
    public static IReadOnlyList<OaiFormat> All { get; } =
    [
        new("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", DublinCoreRecord.Container, DublinCoreRecord.Write),
        new("marrakech", PracticeRecord.SchemaPath, PracticeRecord.Namespace, PracticeRecord.Write),
    ];

    public static OaiFormat? Find(string? prefix) => All.FirstOrDefault(f => f.Prefix == prefix);
}
