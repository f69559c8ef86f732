using System.Globalization;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Fund.Features.ReadOwnContributions;

/// <summary>The statement of a donor as a table of text or a workbook.</summary>
internal static class StatementFile
{
    private const string Workbook = "xlsx";

    private static readonly IReadOnlyList<Column<StatementRow>> columns =
    [
        new("day", r => Schedule.Show(r.Day)), new("what", r => r.What), new("contribution", r => r.Contribution), new("deposit", r => r.Deposit), new("reference", r => r.Reference),
        new("currency", r => r.Currency), new("amount", r => new Amount(r.Minor, Currency.Find(r.Currency)!).Plain()), new("dollars", r => new Amount(r.Cents, Currency.Dollar).Plain()),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"/{{lang:language}}{ContributionLinks.StatementFile("{form:regex(^(csv|xlsx)$)}")}", SendAsync).Allow(ContributionRules.Give).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(HttpContext context, string form, DonorAccount account, ContributionDesk desk, CurrentActor actor, CancellationToken ct)
    {
        var (from, until) = StatementPageModel.Period(context.Request.Query["from"], context.Request.Query["until"], desk.Today);
        var statement = await account.StatementAsync(actor.Value.Organisation ?? Guid.Empty, from, until, ct);
        context.Response.ContentType = form == Workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = string.Create(CultureInfo.InvariantCulture, $"statement-{Schedule.Show(from)}-{Schedule.Show(until)}.{form}") }.ToString();
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
}
