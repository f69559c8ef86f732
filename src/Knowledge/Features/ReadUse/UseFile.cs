using Marrakech.Ui.Web;
using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Features.Shared.Usage;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Knowledge.Features.ReadUse;

/// <summary>The sums of use by thing and month, as open data.</summary>
internal static class UseFile
{
    private static readonly Column<UseMonth>[] columns =
    [
        new("thing", m => m.Thing),
        new("month", m => m.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        new("reads", m => m.Reads.ToString(CultureInfo.InvariantCulture)),
        new("downloads", m => m.Downloads.ToString(CultureInfo.InvariantCulture)),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading(UsageLinks.File, SendAsync).Allow(KnowledgeRules.Read).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(AppDb db, HttpContext context, CancellationToken ct)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "use.csv" }.ToString();
        if (HttpMethods.IsHead(context.Request.Method)) return Results.Empty;
        await using var text = ExportWriting.Text(context.Response.Body);
        await CsvTable.WriteHeadAsync(text, columns);
        await foreach (var month in db.Set<UseMonth>().AsNoTracking().OrderBy(m => m.Thing).ThenBy(m => m.Month).AsAsyncEnumerable().WithCancellation(ct)) await CsvTable.WriteRowAsync(text, columns, month);
        return Results.Empty;
    }
}
