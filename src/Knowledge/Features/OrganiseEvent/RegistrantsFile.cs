using Marrakech.Ui.Web;
using System.Globalization;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Knowledge.Features.OrganiseEvent;

/// <summary>Who registered, as a file for the organiser. Addresses of people are in it no more than anywhere.</summary>
internal static class RegistrantsFile
{
    private static readonly IReadOnlyList<Column<RegistrantRow>> Columns =
    [
        new("name", r => r.Name),
        new("organisation", r => r.Organisation),
        new("state", r => r.Registrant.State.ToString().ToLowerInvariant()),
        new("number", r => r.Registrant.Number.ToString(CultureInfo.InvariantCulture)),
        new("registered_at", r => r.Registrant.At.ToString("O", CultureInfo.InvariantCulture)),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"/{{lang:language}}{EventLinks.Registrants("{event:regex(^P-[0-9]+$)}")}", SendAsync)
        .Allow(EventRules.Organise).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(HttpContext context, EventDesk desk, OrganiseEvent organise, CancellationToken ct)
    {
        var code = (string)context.GetRouteValue("event")!;
        if (await desk.SeeAsync(code, ct) is not { } registration) return Results.NotFound();
        await organise.DownloadedAsync(registration, ct);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{code}-registrants.csv" }.ToString();
        await using var text = ExportWriting.Text(context.Response.Body);
        await CsvTable.WriteHeadAsync(text, Columns);
        foreach (var row in await desk.RowsAsync(registration, int.MaxValue, ct)) await CsvTable.WriteRowAsync(text, Columns, row);
        return Results.Empty;
    }
}
