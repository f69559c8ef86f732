using System.Text;
using System.Xml;

namespace Marrakech.Ui.Web.Discovery;

/// <summary>Writes XML documents.</summary>
internal static class XmlDocuments
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" };

    public static byte[] Bytes(Action<XmlWriter> write)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, Settings)) write(xml);
        return memory.ToArray();
    }

    /// <summary>The text without characters XML cannot hold.</summary>
    public static string Clean(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c)));
}
