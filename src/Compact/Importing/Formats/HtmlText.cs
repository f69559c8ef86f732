using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>
/// Writes an HTML page as the plain text the parsers know: headings with <c>#</c>, list items with <c>•</c>, raised
/// marks in <c>&lt;sup&gt;</c>, rows of tables as tabbed cells that keep their paragraphs and lists.
/// </summary>
internal sealed partial class HtmlText
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "head", "nav", "noscript", "template", "svg", "iframe", "button", "form",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "dl", "dt", "dd", "blockquote", "table", "figure", "figcaption", "address", "hr",
    };

    private const string OwnPlace = "main, article, [role=main]";

    private readonly StringBuilder text = new();
    private bool isSet;
    private bool hasPrintedLines;
    private bool hasOwnPlace;

    /// <summary>Where the marker of an item ends: what comes first in the item stands behind it, whatever element it is.</summary>
    private int markerEnd = -1;

    public static string Read(string html)
    {
        CheckDepth(html);
        var writer = new HtmlText();
        var document = new HtmlParser().ParseDocument(html);
        writer.hasPrintedLines = PrintedLines.Are(document.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent));
        writer.hasOwnPlace = document.QuerySelector(OwnPlace) is not null;
        if (document.Body is { } body) writer.Children(body, 0);
        return TornMark().Replace(writer.text.ToString(), "$0</sup>");
    }

    /// <summary>A footnote mark whose escape sign was torn apart: its closing tag closes nothing in a page and was dropped.</summary>
    [GeneratedRegex(@"<sup>&</sup>lt;sup>\s*[0-9]{1,3}(?![0-9]|\s*</sup>)")]
    private static partial Regex TornMark();

    /// <summary>Counts the tags that open and close what must be closed, without parsing: whoever nests them by thousands would keep the parser busy for hours.</summary>
    private static void CheckDepth(string html)
    {
        var depth = 0;
        foreach (var tag in Containers().EnumerateMatches(html))
        {
            depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Limits.HtmlDepth) throw new FormatRefusedException(ReadingRefusal.ArchiveBomb, $"nests its parts more than {Limits.HtmlDepth} deep.");
        }
    }

    /// <summary>Tags of elements that stay open until they are closed; those that need no closing end where the next one begins.</summary>
    [GeneratedRegex(@"</?(?!(?:p|li|d[dt]|t[dhr]|option|br|hr|img|input|meta|link|wbr|col|area|base|embed|source|track|param)\b)[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Containers();

    private void Children(INode node, int depth)
    {
        foreach (var child in node.ChildNodes) Write(child, depth + 1);
    }

    private void Write(INode node, int depth)
    {
        if (node is IText words) Words(words.Data);
        if (node is not IElement element || Skipped.Contains(element.LocalName) || IsOfTheSite(element)) return;
        if (depth > Limits.Depth) Words(element.TextContent);
        else if (element.LocalName is ['h', >= '1' and <= '6']) Block($"{new string('#', element.LocalName[1] - '0')} ", element, depth);
        else if (element.LocalName == "li") Item(element, depth);
        else if (element.LocalName == "tr") Row(element, depth);
        else if (element.LocalName == "pre") Set(element, depth);
        else if (element.LocalName == "br") text.Append('\n');
        else if (element.LocalName == "sup") Around("<sup>", element, "</sup>", depth);
        else if (element.LocalName == "p" && hasPrintedLines) Line(element, depth);
        else if (Blocks.Contains(element.LocalName)) Block(string.Empty, element, depth);
        else Children(element, depth);
    }

    /// <summary>A page that says where its document stands has the site's own head and foot around it.</summary>
    private bool IsOfTheSite(IElement element) => hasOwnPlace && element.LocalName is ("header" or "footer" or "aside") && element.Closest(OwnPlace) is null;

    private void Words(string words)
    {
        if (isSet)
        {
            text.Append(words);
            return;
        }

        var collapsed = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0 && char.IsWhiteSpace(words[0]) && text is { Length: > 0 } && !char.IsWhiteSpace(text[^1])) text.Append(' ');
        text.Append(collapsed);
        if (collapsed.Length > 0 && char.IsWhiteSpace(words[^1])) text.Append(' ');
    }

    private void Block(string sign, IElement element, int depth)
    {
        NewParagraph();
        Around(sign, element, string.Empty, depth);
        NewParagraph();
    }

    /// <summary>A printed line; one of nothing is a blank line.</summary>
    private void Line(IElement element, int depth)
    {
        NewLine();
        // The spaces a browser shows are those that do not break; the others are the page's own setting.
        text.Append(PrintedLines.Indent(element.TextContent.TrimStart('\r', '\n', '\t', ' ')));
        Around(string.Empty, element, "\n", depth);
    }

    /// <summary>Text that is set already: its line ends and spaces stand for themselves.</summary>
    private void Set(IElement element, int depth)
    {
        isSet = true;
        Block(string.Empty, element, depth);
        isSet = false;
    }

    /// <summary>An item of a list within a list is set in, as in plain text.</summary>
    private void Item(IElement element, int depth)
    {
        if (HoldsListsOnly(element))
        {
            Children(element, depth);
            return;
        }

        NewLine();
        var within = element.Ancestors<IElement>().Count(ancestor => ancestor.LocalName is "ul" or "ol") - 1;
        text.Append(' ', 2 * Math.Max(within, 0));
        var value = element.ParentElement is { LocalName: "ol" } list ? Ordinal(list, element) : string.Empty;
        text.Append(ListNumbers.Bullet).Append(' ').Append(value);
        markerEnd = text.Length;
        Children(element, depth);
        NewLine();
    }

    /// <summary>An item that says nothing itself only sets the list in it further in.</summary>
    private static bool HoldsListsOnly(IElement item) => item.Children.Any(child => child.LocalName is "ul" or "ol")
        && item.ChildNodes.All(child => child is IElement { LocalName: "ul" or "ol" } || string.IsNullOrWhiteSpace(child.TextContent));

    /// <summary>The marker a browser would show: by the list's type and start, and the item's place or value.</summary>
    private static string Ordinal(IElement list, IElement item)
    {
        var at = int.TryParse(item.GetAttribute("value"), out var value) ? value : Start(list) + list.Children.TakeWhile(child => child != item).Count(child => child.LocalName == "li");
        return ListNumbers.Marker(list.GetAttribute("type") switch { "a" => "lowerLetter", "i" => "lowerRoman", _ => "decimal" }, at) is var marker && list.GetAttribute("type") is "a" or "i"
            ? $"({marker}) "
            : $"{at}. ";
    }

    private static int Start(IElement list) => int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;

    /// <summary>A row of one cell only sets what it holds on the page.</summary>
    private void Row(IElement row, int depth)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
        if (cells is [var only])
        {
            Block(string.Empty, only, depth);
            return;
        }

        NewLine();
        text.AppendJoin('\t', cells.Select(CellMarkup.Of));
        NewLine();
    }

    private void Around(string before, IElement element, string after, int depth)
    {
        text.Append(before);
        Children(element, depth);
        text.Append(after);
    }

    private void NewLine()
    {
        if (text.Length == markerEnd) return;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private void NewParagraph()
    {
        NewLine();
        if (text.Length > 1 && text.Length != markerEnd && text[^2] != '\n') text.Append('\n');
    }
}
