using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Marrakech.App.Compact.Api;
using Marrakech.App.Knowledge.OaiPmh;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.OpenData;

/// <summary>A whole list as a file, in six forms.</summary>
public abstract class DownloadTests(OaiHost host)
{
    private const int All = 88 - 1 + OaiHost.Made;

    public static TheoryData<string, string> Forms => new()
    {
        { "csv", "text/csv" },
        { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "json", "application/json" },
        { "jsonld", "application/ld+json" },
        { "bib", "application/x-bibtex" },
        { "ris", "application/x-research-info-systems" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_whole_repository_is_in_the_file(string form, string type)
    {
        var body = await BodyAsync($"/en/practices/download.{form}", type);
        Assert.Equal(All, Codes(form, body).Distinct().Count());
        Assert.DoesNotContain(OaiHost.Withdrawn, Codes(form, body));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Filters_and_words_are_those_of_the_list(string form, string type)
    {
        Assert.Equal(OaiHost.Made / 2, Codes(form, await BodyAsync($"/fr/practices/download.{form}?country=TV", type)).Count);
        var page = await host.GetHtmlAsync("/en/practices?q=migrant&objective=6");
        var links = page.QuerySelectorAll(".data-links a").Select(a => a.GetAttribute("href")!).ToList();
        var link = Assert.Single(links, l => l.Contains($"/download.{form}?", StringComparison.Ordinal));
        var found = (await host.Client.GetJsonAsync("/api/v1/practices?q=migrant&objective=6&limit=100")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString()!);
        Assert.Equal(found, Codes(form, await BodyAsync(link, type)));
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await host.Client.RefusalAsync("/en/practices/download.csv?objective=99", HttpStatusCode.BadRequest);
        using var response = await host.Client.AskAsync("/en/practices/download.exe");
        await response.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_workbook_is_valid_and_holds_text_only()
    {
        using var file = new MemoryStream(await BodyAsync("/en/practices/download.xlsx?country=TV", Forms.Single(f => f.Data.Item1 == "xlsx").Data.Item2));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.All(sheet.Descendants<Cell>().Where(c => c.InnerText.Length > 0), c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        Assert.Contains(sheet.Descendants<Cell>(), c => c.InnerText == OaiHost.Hostile.Replace("\u0007", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task References_keep_their_shape_whatever_the_titles_hold()
    {
        var ris = System.Text.Encoding.UTF8.GetString(await BodyAsync("/en/practices/download.ris?country=TV", "application/x-research-info-systems"));
        Assert.All(ris.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), l => Assert.Matches("^[A-Z][A-Z0-9]  - ", l));
    }

    private static List<string> Codes(string form, byte[] body)
    {
        var text = System.Text.Encoding.UTF8.GetString(body);
        switch (form)
        {
            case "csv":
                return [.. CsvText.Read(text).Select(r => r["code"])];
            case "xlsx":
                using (var memory = new MemoryStream(body))
                using (var workbook = SpreadsheetDocument.Open(memory, isEditable: false))
                    return [.. workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(r => r.Elements<Cell>().First().InnerText)];
            case "json":
                return [.. JsonDocument.Parse(text).RootElement.EnumerateArray().Select(i => i.GetProperty("code").GetString()!)];
            case "jsonld":
                return [.. JsonDocument.Parse(text).RootElement.GetProperty("@graph").EnumerateArray().Select(i => i.GetProperty("identifier").GetString()!)];
            case "bib":
                return [.. text.Split('\n').Where(l => l.StartsWith("@techreport{", StringComparison.Ordinal)).Select(l => l.TrimEnd(',')[^8..])];
            default:
                return [.. text.Split("\r\n").Where(l => l.StartsWith("ID  - ", StringComparison.Ordinal)).Select(l => l[^8..])];
        }
    }

    private async Task<byte[]> BodyAsync(string path, string type)
    {
        using var response = await host.Client.AskAsync(path);
        await response.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public sealed class OnSqlite(SqliteOaiHost host) : DownloadTests(host), IClassFixture<SqliteOaiHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresOaiHost host) : DownloadTests(host), IClassFixture<PostgresOaiHost>;
}
