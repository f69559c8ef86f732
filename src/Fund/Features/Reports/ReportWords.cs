using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;
using Marrakech.Ui.Texting;

namespace Marrakech.Fund.Features.Reports;

/// <summary>A report in a language, for files: numbers plain, codes as they are, so that the same address gives the same bytes.</summary>
internal sealed class ReportWords(TextCatalogue texts, Language language)
{
    public Language Language => language;

    public string this[string key] => texts.Sentence(language, key);

    /// <summary>Title of a report.</summary>
    public string Title(ReportKind kind) => this[$"FundReport.{kind}"];

    /// <summary>Words of a column.</summary>
    public string Of(ReportColumn column) => this[$"FundReport.Column.{column.Key}"];

    /// <summary>What it covers.</summary>
    public string Period(Report report) => texts.Text(language, "FundReport.Period", PlainDay(report.From), PlainDay(report.To));

    /// <summary>What it was made of.</summary>
    public string Source(Report report) => texts.Text(language, "FundReport.Source", report.Through, report.Hash);

    /// <summary>A cell as files carry it.</summary>
    public string Of(ReportCell cell) => cell switch
    {
        CodeCell code => code.Text,
        TextCell text => this[text.Key],
        MoneyCell money => money.Plain,
        ShareCell share => share.Plain,
        _ => throw new InvalidOperationException($"The cell {cell} has no words."),
    };

    /// <summary>The report to be printed and for Word.</summary>
    public Sheet Sheet(Report report) => new(
        language, Title(report.Kind), [texts.Text(language, "FundReport.Period", LeftToRight.Of(PlainDay(report.From)), LeftToRight.Of(PlainDay(report.To))), Source(report)], [.. report.Table.Columns.Select(c => new SheetColumn(Of(c), c.IsNumber))],
        [.. report.Table.Rows.Select(r => r.Select(Of).ToList())], report.Table.Total?.Select(Of).ToList());

    /// <summary>Columns of the report as a table.</summary>
    public IReadOnlyList<Column<IReadOnlyList<ReportCell>>> Columns(Report report) =>
        [.. report.Table.Columns.Select((c, i) => new Column<IReadOnlyList<ReportCell>>(c.Key, row => Of(row[i])) { IsNumber = c.IsNumber })];

    private static string PlainDay(DateOnly day) => Shared.Books.PeriodWords.Plain(day);
}
