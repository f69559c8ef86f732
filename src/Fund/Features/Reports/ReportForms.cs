using System.Globalization;
using System.Text.Json;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Ui.Api;

namespace Marrakech.Fund.Features.Reports;

/// <summary>A form a report is given in as a file.</summary>
/// <param name="Ending">Ending of the file.</param>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="WriteAsync">Writes it. The same report gives the same bytes.</param>
internal sealed record ReportForm(string Ending, string MediaType, Func<Report, ReportWords, Stream, CancellationToken, Task> WriteAsync)
{
    public static IReadOnlyList<ReportForm> All { get; } =
    [
        new("csv", "text/csv; charset=utf-8", CsvAsync),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxAsync),
        new("json", "application/json; charset=utf-8", JsonAsync),
        new("docx", SheetDocument.MediaType, (report, words, output, ct) => SheetDocument.WriteAsync(words.Sheet(report), output, ct)),
    ];

    public static ReportForm? Find(string ending) => All.FirstOrDefault(f => f.Ending == ending);

    /// <summary>A table has no head for what it was made of: each row carries it.</summary>
    private static async Task CsvAsync(Report report, ReportWords words, Stream output, CancellationToken ct)
    {
        IReadOnlyList<Column<IReadOnlyList<ReportCell>>> columns =
        [
            .. words.Columns(report),
            new("from", _ => PeriodWords.Plain(report.From)), new("to", _ => PeriodWords.Plain(report.To)),
            new("through_posting", _ => report.Through.ToString(CultureInfo.InvariantCulture)), new("through_hash", _ => report.Hash),
        ];
        await using var text = ExportWriting.Text(output);
        await CsvTable.WriteHeadAsync(text, columns);
        foreach (var row in report.Table.Rows) await CsvTable.WriteRowAsync(text, columns, row);
    }

    private static async Task XlsxAsync(Report report, ReportWords words, Stream output, CancellationToken ct)
    {
        await using var sheet = await XlsxTable.OpenAsync(output, ct);
        foreach (var line in new[] { words.Title(report.Kind), words.Period(report), words.Source(report), "" }) await sheet.WriteTextAsync([line], ct);
        await sheet.WriteTextAsync(report.Table.Columns.Select(words.Of), ct);
        var columns = words.Columns(report);
        foreach (var row in report.Table.Rows) await sheet.WriteRowAsync(columns, row, ct);
        if (report.Table.Total is { } total) await sheet.WriteRowAsync(columns, total, ct);
    }

    private static async Task JsonAsync(Report report, ReportWords words, Stream output, CancellationToken ct)
    {
        await using (var json = ExportWriting.Json(output))
        {
            json.WriteStartObject();
            json.WriteString("report", ReportNames.Of(report.Kind));
            json.WriteString("title", words.Title(report.Kind));
            json.WriteString("from", PeriodWords.Plain(report.From));
            json.WriteString("to", PeriodWords.Plain(report.To));
            json.WriteNumber("throughPosting", report.Through);
            json.WriteString("throughHash", report.Hash);
            json.Array("rows", report.Table.Rows, row => Write(json, report, words, row));
            if (report.Table.Total is { } total)
            {
                json.WritePropertyName("total");
                Write(json, report, words, total);
            }

            json.WriteEndObject();
        }

        await ExportWriting.EndAsync(output, ct);
    }

    /// <summary>Amounts are texts: a number of JSON is no exact decimal everywhere.</summary>
    private static void Write(Utf8JsonWriter json, Report report, ReportWords words, IReadOnlyList<ReportCell> row)
    {
        json.WriteStartObject();
        foreach (var (column, cell) in report.Table.Columns.Zip(row)) json.WriteString(column.Key, words.Of(cell));
        json.WriteEndObject();
    }
}
