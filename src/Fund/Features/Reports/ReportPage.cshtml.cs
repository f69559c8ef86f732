using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Fund.Features.Reports;

/// <summary>A report for a period, with what it was made of and as files.</summary>
internal sealed class ReportPageModel(ReportReader reader, PartyNames parties, SheetPrinter printer, TimeProvider clock, Site site) : PageModel
{
    public Report Report { get; private set; } = null!;

    /// <summary>Whether it is made of other postings than the last.</summary>
    public bool IsOfThen { get; private set; }

    /// <summary>Whether it can be printed to PDF here.</summary>
    public bool HasPdf => printer.IsConfigured;

    /// <summary>Why it was not printed when somebody asked; null where nobody did.</summary>
    public PrintRefusal? NotPrinted => SheetPrinter.Told(Request.Query);

    public async Task<IActionResult> OnGetAsync(string report, CancellationToken ct)
    {
        if (ReportNames.Find(report) is not { } kind || ReportRequest.Read(Request.Query) is not { } asked) return NotFound();
        var (from, to) = asked.Period(clock);
        if (await reader.ReadAsync(kind, from, to, asked.Through, ct) is not { } found) return NotFound();
        (Report, IsOfThen) = (found, asked.Through is not null);
        var column = Report.Table.Columns.ToList().FindIndex(c => c.Key == "party");
        if (column >= 0) await parties.LoadAsync(Report.Table.Rows.Select(r => ((CodeCell)r[column]).Text), ct);
        return Page();
    }

    /// <summary>Name and code of whose a row is; null where the cell says something else, or nobody by that code is known.</summary>
    public (string Name, string Code)? NameOf(ReportColumn column, ReportCell cell) => column.Key == "party" && cell is CodeCell code && parties.Of(code.Text) is { } name ? (name, code.Text) : null;

    /// <summary>A cell in the reader's words.</summary>
    public string Words(ReportColumn column, ReportCell cell) => cell switch
    {
        CodeCell code when column.Key == "party" => parties.Of(code.Text) is { } name ? $"{name} ({code.Text})" : code.Text,
        CodeCell code => code.Text,
        TextCell text => site[text.Key],
        MoneyCell money => site.Figure(money.Minor, money.Currency),
        ShareCell share => share.Percent is { } percent ? site.Text("FundReport.Percent", site.Decimal(percent, 1)) : "",
        _ => throw new InvalidOperationException($"The cell {cell} has no words."),
    };

    /// <summary>Where the evidence of a row is, without language: the statement of its account, or the postings it is made of; null for rows of several.</summary>
    public string? Evidence(IReadOnlyList<ReportCell> row)
    {
        string? Cell(string key) => Report.Table.Columns.ToList().FindIndex(c => c.Key == key) is >= 0 and var at && row[at] is CodeCell { Text.Length: > 0 } code ? code.Text : null;
        var number = Cell("account") ?? Report.Kind switch { ReportKind.Contributions => Chart.Contributions, ReportKind.Cash => Chart.Cash, _ => null };
        if (number is null) return Cell("project") is { } project ? BookLinks.Postings + BookLinks.Query(("project", project), ("party", Cell("party"))) : null;
        var key = new AccountKey(number, Cell("currency") ?? "", Cell("party") ?? "", Cell("project") ?? "");
        return Chart.Knows(key)
            ? BookLinks.Of(key) + $"&from={PeriodWords.Plain(Report.From)}&to={PeriodWords.Plain(Report.To)}"
            : BookLinks.PostingsOf(key);
    }
}
