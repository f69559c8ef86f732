using Marrakech.Ui.Demonstration;
using Marrakech.Ui.Texting;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Fund.Features.PrintReports;

/// <summary>Prints sheets to PDF, each page with the day, the site and its number.</summary>
internal sealed class SheetPrinter(ReportPrinter printer, TextCatalogue texts, Demonstration demonstration, TimeProvider clock)
{
    /// <summary>Ending of the file, and name in an address of why there is none.</summary>
    public const string Ending = "pdf";

    public bool IsConfigured => printer.IsConfigured;

    /// <summary>Why it was not printed when somebody asked, as the address of a page tells; null where nobody did.</summary>
    public static PrintRefusal? Told(IQueryCollection query) => Enum.GetValues<PrintRefusal>().Where(r => r.ToString() == query[Ending]).Select(r => (PrintRefusal?)r).FirstOrDefault();

    /// <summary>The sheet as PDF, or why there is none.</summary>
    public async Task<(byte[]? Pdf, PrintRefusal? Refusal)> PrintAsync(Sheet sheet, CancellationToken ct) =>
        sheet.Rows.Count > ReportPrinter.MostRows ? (null, PrintRefusal.TooLong) : await printer.PrintAsync(SheetPage.Of(sheet, Frame(sheet)), ct);

    private SheetFrame Frame(Sheet sheet) => new(
        demonstration.IsOn ? texts.Sentence(sheet.Language, "Demonstration.Banner") : null,
        texts.Text(sheet.Language, "PrintSheet.Foot", texts.Sentence(sheet.Language, "Site.Name"), sheet.Title, LeftToRight.Of(Shared.Books.PeriodWords.Plain(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))),
        texts.Sentence(sheet.Language, "PrintSheet.Page"));
}
