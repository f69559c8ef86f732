using System.Globalization;
using System.Security.Cryptography;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.DrawSamples;

/// <summary>The rows of a sample as a table of text or a workbook. Codes and pseudonyms, no names: the same terms give the same bytes.</summary>
internal static class SampleFiles
{
    private const string Workbook = "xlsx";

    private static readonly IReadOnlyList<Column<SampleRow>> columns =
    [
        new("posting", r => r.Row.Number.ToString(CultureInfo.InvariantCulture)) { IsNumber = true }, new("day", r => PeriodWords.Plain(r.Row.Day)), new("usd", r => new Amount(r.Drawn.Unit.Cents, Currency.Dollar).Plain()) { IsNumber = true },
        new("why", r => r.Drawn.Reason.ToString()), new("kind", r => r.Row.Kind), new("document_kind", r => r.Row.DocumentKind), new("document", r => r.Row.DocumentCode), new("text", r => r.Row.Text),
        new("entered_by", r => r.Entered?.ToString()), new("approved_by", r => r.Approved?.ToString()), new("act", r => r.Row.Act.ToString(CultureInfo.InvariantCulture)) { IsNumber = true }, new("hash", r => r.Row.Hash),
        new("attachments", r => CsvTable.Joined(r.Files.Select(f => $"{f.Number} {f.Sha256}"))),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"/{{lang:language}}{AuditLinks.SampleFile("{form:regex(^(csv|xlsx)$)}")}", SendAsync).Allow(AuditRules.Audit).ExcludeFromDescription();

    /// <summary>SHA-256 of the table of text.</summary>
    public static async Task<string> DigestAsync(Sample sample) => Convert.ToHexStringLower(SHA256.HashData(await CsvAsync(sample)));

    private static async Task<IResult> SendAsync(HttpRequest request, string form, SampleReader reader, BookFigures figures, BookedDocuments documents, CancellationToken ct)
    {
        var last = (await figures.BookAsync(BookCodes.Fund, ct)).Number;
        // A file says by which seed and up to which posting; it draws neither for itself.
        if (SampleTerms.Read(field => request.Query[field], documents.Kinds, last, "").Terms is not { } terms || string.IsNullOrEmpty(request.Query["through"])) return Results.NotFound();
        if ((await reader.DrawAsync(terms, ct)).Sample is not { } sample) return Results.NotFound();
        return form == Workbook
            ? Results.Bytes(await XlsxAsync(sample, ct), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"sample-{terms.Seed}.xlsx")
            : Results.Bytes(await CsvAsync(sample), "text/csv; charset=utf-8", $"sample-{terms.Seed}.csv");
    }

    private static async Task<byte[]> CsvAsync(Sample sample)
    {
        using var file = new MemoryStream();
        await using (var text = ExportWriting.Text(file))
        {
            await CsvTable.WriteHeadAsync(text, columns);
            foreach (var row in sample.Rows) await CsvTable.WriteRowAsync(text, columns, row);
        }

        return file.ToArray();
    }

    private static async Task<byte[]> XlsxAsync(Sample sample, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await using (var sheet = await XlsxTable.OpenAsync(file, ct))
        {
            foreach (var (name, value) in sample.Terms.Parts.Append(("hash", sample.Hash))) await sheet.WriteTextAsync([name, value], ct);
            await sheet.WriteTextAsync([""], ct);
            await sheet.WriteHeadAsync(columns, ct);
            foreach (var row in sample.Rows) await sheet.WriteRowAsync(columns, row, ct);
        }

        return file.ToArray();
    }
}
