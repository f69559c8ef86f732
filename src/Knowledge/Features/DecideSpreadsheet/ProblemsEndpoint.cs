using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Knowledge.Features.DecideSpreadsheet;

/// <summary>Sends everything wrong with a spreadsheet as a table, read anew from its file, row by row.</summary>
internal static class ProblemsEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"/{{lang:language}}{BatchLinks.Problems("{batch}")}", SendAsync)
        .Allow(ContributionRules.Contribute).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(string batch, AppDb db, BatchDesk desk, Site site, HttpContext context, CancellationToken ct)
    {
        if (await db.Set<Batch>().AsNoTracking().SingleOrDefaultAsync(b => b.Code == batch && b.State == BatchState.Read, ct) is not { } found) return Results.NotFound();
        if (await desk.OpenAsync(found, ct) is not { } content) return Results.NotFound();
        await using var file = content;
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{batch}.csv" }.ToString();
        if (HttpMethods.IsHead(context.Request.Method)) return Results.Empty;
        Column<RowProblem>[] columns =
        [
            new(site["Problems.Row"], p => site.Number(p.Row)), new(site["Problems.Column"], p => p.Column), new(site["Problems.Name"], p => p.Question), new(site["Problems.What"], p => BatchWords.Of(site, p)),
        ];
        await using var text = ExportWriting.Text(context.Response.Body);
        await CsvTable.WriteHeadAsync(text, columns);
        await foreach (var row in desk.RowsAsync(found, file, ct))
        {
            foreach (var problem in row.Problems) await CsvTable.WriteRowAsync(text, columns, problem);
        }

        return Results.Empty;
    }
}
