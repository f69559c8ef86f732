using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.PrintReports;

/// <summary>What stands around a printed sheet.</summary>
/// <param name="Notice">Said above it; null for nothing.</param>
/// <param name="Foot">At the foot of each page.</param>
/// <param name="Page">The number of a page and of all of them, as <c>{0}</c> and <c>{1}</c>.</param>
internal sealed record SheetFrame(string? Notice, string Foot, string Page);

/// <summary>A sheet as a page to be printed: the site's style sheet in it, nothing outside it, no script.</summary>
internal static class SheetPage
{
    public static string Of(Sheet sheet, SheetFrame frame)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""<!doctype html><html lang="{sheet.Language.Code}" dir="{sheet.Language.Direction}"><head><meta charset="utf-8">""")
            .Append("""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">""")
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(sheet.Title)}</title><style>{SiteStyle.Text}{Paper(sheet, frame)}</style></head><body><main class=\"wrap sheet\">");
        if (frame.Notice is { } notice) html.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\">{Safe(notice)}</p>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Safe(sheet.Title)}</h1>");
        foreach (var line in sheet.Lines) html.Append(CultureInfo.InvariantCulture, $"<p><bdi>{Safe(line)}</bdi></p>");
        html.Append("<table><thead>");
        Row(html, sheet, sheet.Columns.Select(c => c.Words), "th");
        html.Append("</thead><tbody>");
        foreach (var row in sheet.Rows) Row(html, sheet, row, "td");
        if (sheet.Total is { } total) Row(html, sheet, total, "th");
        return html.Append("</tbody></table></main></body></html>").ToString();
    }

    /// <summary>The sheet lies; foot and number of the page stand below, on the sides where reading begins and ends.</summary>
    private static string Paper(Sheet sheet, SheetFrame frame)
    {
        var (start, end) = sheet.Language.RightToLeft ? ("right", "left") : ("left", "right");
        var page = Quoted(frame.Page).Replace("{0}", "\" counter(page) \"", StringComparison.Ordinal).Replace("{1}", "\" counter(pages) \"", StringComparison.Ordinal);
        return $"@page {{ size: A4 landscape; @bottom-center {{ content: none; }} @bottom-{start} {{ content: {Quoted(frame.Foot)}; }} @bottom-{end} {{ content: {page}; }} }}";
    }

    /// <summary>A text as a style sheet writes it: every sign but letters, digits and blanks by its number, and the blank that ends a number.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '{' or '}') quoted.Append(rune.ToString());
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X6} ");
        }

        return quoted.Append('"').ToString();
    }

    private static void Row(StringBuilder html, Sheet sheet, IEnumerable<string> cells, string element)
    {
        html.Append("<tr>");
        foreach (var (column, cell) in sheet.Columns.Zip(cells)) html.Append(CultureInfo.InvariantCulture, $"<{element}{(column.IsNumber ? " class=\"number\"" : "")}><bdi>{Safe(cell)}</bdi></{element}>");
        html.Append("</tr>");
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
