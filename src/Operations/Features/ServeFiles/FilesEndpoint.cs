using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Operations.Features.ServeFiles;

/// <summary>Serves files to keep, never to be shown in a page of this site: whatever is in them, a browser runs none of it here.</summary>
internal static class FilesEndpoint
{
    private const string Policy = "sandbox; default-src 'none'";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/files/{file}", ["GET", "HEAD"], ServeAsync)
        .Allow(OperationsRules.ReadFiles).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(string file, ReadFile read, HttpContext context, CancellationToken ct)
    {
        if (await read.HandleAsync(file, IsBeginning(context.Request), ct) is not { } found) return Results.NotFound();
        var (record, content) = found;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.Stream(content, TypeOf(record.ContentType), record.Name, record.AddedAt, new EntityTagHeaderValue($"\"{record.Sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>A browser told no encoding guesses one; most of our texts are UTF-8, and a wrong letter harms nobody.</summary>
    private static string TypeOf(string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{mediaType}; charset=utf-8" : mediaType;

    private static bool IsBeginning(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.GetTypedHeaders().Range is not { } range || range.Ranges.Any(r => r.From is null or 0));
}
