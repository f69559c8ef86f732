using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>Words that try to break out of wherever they are shown, and the check that they did not.</summary>
internal static class Marker
{
    /// <summary>Found again by this, however it was written.</summary>
    public const string Core = "zq7mark";

    /// <summary>Ends an attribute, a script, a title and a text area; and would show an element if it were decoded once too often.</summary>
    public const string Text = Core + "\"'><x-mark onclick=\"x()\">&lt;y-mark&gt;</script></title></textarea><x-mark>";

    public const string Address = "javascript:x('" + Core + "')";

    /// <summary>What a spreadsheet would run.</summary>
    public const string Formula = "=HYPERLINK(\"x\",\"" + Core + "\")";

    private static readonly HtmlParser parser = new();
    private static readonly string[] places = ["href", "src", "action", "formaction", "poster", "data", "xlink:href"];

    /// <summary>Fails where the answer holds the marker as anything but text.</summary>
    /// <returns>Whether it holds the marker at all.</returns>
    public static async Task<bool> MustBeHarmlessInAsync(HttpResponseMessage answer)
    {
        var from = answer.RequestMessage!.RequestUri!.ToString();
        Assert.True((int)answer.StatusCode < 500, $"{from} answered {(int)answer.StatusCode}");
        foreach (var header in answer.Headers.SelectMany(h => h.Value)) Assert.True(!header.Contains("<x-mark", StringComparison.Ordinal) && !header.Any(char.IsControl), $"{from} writes {header}");
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var type = answer.Content.Headers.ContentType?.MediaType;
        switch (type)
        {
            case "text/html": InPage(body, from); break;
            case "text/csv": InTable(body, from); break;
            case { } json when json.EndsWith("json", StringComparison.Ordinal): JsonDocument.Parse(body).Dispose(); break;
            case "application/jsonl": foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries)) JsonDocument.Parse(line).Dispose(); break;
            case { } xml when xml.EndsWith("xml", StringComparison.Ordinal):
                Assert.DoesNotContain(XDocument.Parse(body).Descendants(), e => e.Name.LocalName is "x-mark" or "y-mark" or "script");
                break;
            default: Assert.True(type is null or "text/plain" or "text/css" or "text/javascript" or "text/calendar" or "application/x-bibtex" or "application/x-pem-file" or "application/x-research-info-systems" or "text/turtle" or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" || type.StartsWith("image/", StringComparison.Ordinal), $"{from} is {type}: say how that is shown"); break;
        }

        return body.Contains(Core, StringComparison.Ordinal);
    }

    private static void InPage(string body, string from)
    {
        var page = parser.ParseDocument(body);
        Assert.True(page.QuerySelectorAll("x-mark, y-mark, iframe, object, embed, base").Length == 0, $"{from} shows an element that was typed");
        Assert.Empty(page.All.SelectMany(e => e.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(a => $"{from}: {e.LocalName} {a.Name}")));
        var running = page.All.Where(e => e.Attributes.Any(a => places.Contains(a.Name) && Runs(a.Value.Trim()))).Select(e => e.OuterHtml).ToList();
        Assert.True(running.Count == 0, $"{from} shows an address that runs: {string.Join('\n', running)}");
        Assert.Empty(page.QuerySelectorAll("style, [style]").Select(e => $"{from}: {e.OuterHtml}"));
        foreach (var script in page.QuerySelectorAll("script:not([src])"))
        {
            Assert.Equal("application/ld+json", script.GetAttribute("type"));
            Assert.DoesNotContain("<", script.TextContent, StringComparison.Ordinal);
            JsonDocument.Parse(script.TextContent).Dispose();
        }
    }

    private static bool Runs(string address) => address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:text", StringComparison.OrdinalIgnoreCase);

    private static void InTable(string body, string from) => Assert.Empty(CsvText.Read(body).SelectMany(r => r.Values)
        .Where(cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && cell.Contains(Core, StringComparison.Ordinal)).Select(cell => $"{from}: {cell}"));
}
