using System.Text;
using AngleSharp.Dom;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>
/// Writes a cell of a table on one line: paragraphs and lists between tags, whatever else marks them gone. So the cells of every
/// format look like those of the table that came as text.
/// </summary>
internal sealed class CellMarkup
{
    private readonly StringBuilder markup = new();
    private readonly StringBuilder words = new();
    private bool opensItem;

    public static string Of(IElement cell)
    {
        var writer = new CellMarkup();
        writer.Children(cell);
        writer.Paragraph();
        return writer.markup.ToString();
    }

    private void Children(INode node)
    {
        foreach (var child in node.ChildNodes) Write(child);
    }

    private void Write(INode node)
    {
        if (node is IText text) words.Append(text.Data);
        if (node is not IElement element) return;
        switch (element.LocalName)
        {
            case "script" or "style" or "template":
                break;
            case "ul" or "ol":
                Between("<ul>", element, "</ul>");
                break;
            case "li":
                Between("<li>", element, "</li>");
                break;
            case "p" or "div" or "br" or "section" or ['h', >= '1' and <= '6']:
                Between(string.Empty, element, string.Empty);
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Between(string before, IElement element, string after)
    {
        Paragraph();
        markup.Append(before);
        var isItem = element.LocalName == "li";
        opensItem |= isItem;
        Children(element);
        Paragraph();
        opensItem &= !isItem;
        markup.Append(after);
    }

    /// <summary>The words so far; the first of an item need no paragraph of their own.</summary>
    private void Paragraph()
    {
        var said = string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words.Clear();
        if (said.Length == 0) return;
        var escaped = said.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        markup.Append(opensItem ? escaped : $"<p>{escaped}</p>");
        opensItem = false;
    }
}
