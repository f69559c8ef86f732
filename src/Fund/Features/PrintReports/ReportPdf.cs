using System.Globalization;
using Marrakech.Fund.Domain.Reports;
using Marrakech.Fund.Features.Reports;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Access;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.PrintReports;

/// <summary>Reports as PDF, where a browser is configured. What is refused leads back to the page of the report, which says why and offers the other files.</summary>
internal static class ReportPdf
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"{BookLinks.Reports}/{{report}}.{SheetPrinter.Ending}", AnswerAsync).Allow(FundRules.Read).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string report, HttpContext context, ReportReader reader, SheetPrinter printer, TextCatalogue texts, TimeProvider clock, CancellationToken ct)
    {
        if (ReportNames.Find(report) is not { } kind || ReportRequest.Read(context.Request.Query) is not { } asked) return Results.NotFound();
        var (from, to) = asked.Period(clock);
        if (await reader.ReadAsync(kind, from, to, asked.Through, ct) is not { } found) return Results.NotFound();
        var language = Language.Find(context.Request.Query["lang"].ToString()) ?? Language.English;
        var (pdf, refusal) = await printer.PrintAsync(new ReportWords(texts, language).Sheet(found), ct);
        if (pdf is not null) return Results.Bytes(pdf, "application/pdf", $"{report}-{PeriodWords.Plain(to)}-{found.Through.ToString(CultureInfo.InvariantCulture)}.{SheetPrinter.Ending}");
        context.Response.Headers.CacheControl = "no-store";
        return Results.Redirect($"/{language.Code}{BookLinks.Report(kind)}" + BookLinks.Query(("from", PeriodWords.Plain(from)), ("to", PeriodWords.Plain(to)), ("through", found.Through.ToString(CultureInfo.InvariantCulture)), (SheetPrinter.Ending, refusal.ToString())));
    }
}
