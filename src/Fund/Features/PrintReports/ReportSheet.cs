using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.Reports;
using Marrakech.Ui.Web;

namespace Marrakech.Fund.Features.PrintReports;

/// <summary>A report as a page to be printed: the site's style sheet in it, nothing outside it, no script. It says what the files say.</summary>
internal static class ReportSheet
{
    private const string Paper = "@page { size: A4 landscape; }";

    public static string Of(Report report, ReportWords words)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""<!doctype html><html lang="{words.Language.Code}" dir="{words.Language.Direction}"><head><meta charset="utf-8">""")
            .Append("""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">""")
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(words.Title(report.Kind))}</title><style>{SiteStyle.Text}{Paper}</style></head><body><main class=\"wrap\">")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Safe(words.Title(report.Kind))}</h1><p>{Safe(words.Period(report))}</p><p><bdi>{Safe(words.Source(report))}</bdi></p><table><thead>");
        Row(html, report, report.Table.Columns.Select(words.Of), "th");
        html.Append("</thead><tbody>");
        foreach (var row in report.Table.Rows) Row(html, report, row.Select(words.Of), "td");
        if (report.Table.Total is { } total) Row(html, report, total.Select(words.Of), "th");
        return html.Append("</tbody></table></main></body></html>").ToString();
    }

    private static void Row(StringBuilder html, Report report, IEnumerable<string> cells, string element)
    {
        html.Append("<tr>");
        foreach (var (column, cell) in report.Table.Columns.Zip(cells)) html.Append(CultureInfo.InvariantCulture, $"<{element}{(column.IsNumber ? " class=\"number\"" : "")}><bdi>{Safe(cell)}</bdi></{element}>");
        html.Append("</tr>");
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
