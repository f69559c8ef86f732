using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.PrintReports;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Fund.Features.ReadOwnContributions;

/// <summary>The statement of a donor as a table of text, a workbook, a Word document and, where a browser is configured, as PDF.</summary>
internal static class StatementFile
{
    private const string Workbook = "xlsx";

    private static readonly IReadOnlyList<Column<StatementRow>> columns =
    [
        new("day", r => Schedule.Show(r.Day)), new("what", r => r.What), new("contribution", r => r.Contribution), new("deposit", r => r.Deposit), new("reference", r => r.Reference),
        new("currency", r => r.Currency), new("amount", r => new Amount(r.Minor, Currency.Find(r.Currency)!).Plain()), new("dollars", r => new Amount(r.Cents, Currency.Dollar).Plain()),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading($"/{{lang:language}}{ContributionLinks.StatementFile("{form:regex(^(csv|xlsx)$)}")}", SendTableAsync).Allow(ContributionRules.Give).ExcludeFromDescription();
        endpoints.MapReading($"/{{lang:language}}{ContributionLinks.StatementFile("{form:regex(^(docx|pdf)$)}")}", SendSheetAsync).Allow(ContributionRules.Give).ExcludeFromDescription();
    }

    private static async Task<IResult> SendTableAsync(HttpContext context, string form, DonorAccount account, ContributionDesk desk, CurrentActor actor, CancellationToken ct)
    {
        var statement = await ReadAsync(context, account, desk, actor, ct);
        context.Response.ContentType = form == Workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = Name(statement, form) }.ToString();
        if (HttpMethods.IsHead(context.Request.Method)) return Results.Empty;
        if (form == Workbook)
        {
            await using var table = await XlsxTable.OpenAsync(context.Response.Body, ct);
            await table.WriteHeadAsync(columns, ct);
            foreach (var row in statement.Rows) await table.WriteRowAsync(columns, row, ct);
            return Results.Empty;
        }

        await using var text = ExportWriting.Text(context.Response.Body);
        await CsvTable.WriteHeadAsync(text, columns);
        foreach (var row in statement.Rows) await CsvTable.WriteRowAsync(text, columns, row);
        return Results.Empty;
    }

    /// <summary>What cannot be printed leads back to the page of the statement, which says why and offers the other files.</summary>
    private static async Task<IResult> SendSheetAsync(HttpContext context, string form, DonorAccount account, ContributionDesk desk, PeopleDirectory people, SheetPrinter printer, CurrentActor actor, Site site, CancellationToken ct)
    {
        var statement = await ReadAsync(context, account, desk, actor, ct);
        var own = actor.Value.Organisation ?? Guid.Empty;
        var sheet = StatementSheet.Of(statement, (await people.OrganisationsAsync([own], ct)).GetValueOrDefault(own)?.Name ?? "", desk.Today, site);
        if (form == SheetDocument.Ending)
        {
            var file = new MemoryStream();
            await SheetDocument.WriteAsync(sheet, file, ct);
            return Results.Bytes(file.ToArray(), SheetDocument.MediaType, Name(statement, form));
        }

        var (pdf, refusal) = await printer.PrintAsync(sheet, ct);
        if (pdf is not null) return Results.Bytes(pdf, "application/pdf", Name(statement, form));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Redirect($"{site.Link(ContributionLinks.StatementOf(Schedule.Show(statement.From), Schedule.Show(statement.Until)))}&{SheetPrinter.Ending}={refusal}");
    }

    private static Task<DonorStatement> ReadAsync(HttpContext context, DonorAccount account, ContributionDesk desk, CurrentActor actor, CancellationToken ct)
    {
        var (from, until) = StatementPageModel.Period(context.Request.Query["from"], context.Request.Query["until"], desk.Today);
        return account.StatementAsync(actor.Value.Organisation ?? Guid.Empty, from, until, ct);
    }

    private static string Name(DonorStatement statement, string form) => string.Create(CultureInfo.InvariantCulture, $"statement-{Schedule.Show(statement.From)}-{Schedule.Show(statement.Until)}.{form}");
}
