using System.Text;
using System.Xml;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Text on its way into XML, which has no place for most control characters.</summary>
internal static class CleanXml
{
    /// <summary>The text with what XML cannot hold left out.</summary>
    public static string Of(string text)
    {
        if (Fits(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value))) clean.Append(rune.ToString());
        return clean.ToString();
    }

    private static bool Fits(string text)
    {
        foreach (var c in text) if (!XmlConvert.IsXmlChar(c)) return false;
        return true;
    }
}
