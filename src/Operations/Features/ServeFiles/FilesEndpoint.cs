using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Operations.Features.ServeFiles;

/// <summary>Serves files to keep, never to be shown in a page of this site: whatever is in them, a browser runs none of it here.</summary>
internal static class FilesEndpoint
{
    /// <summary>What is removed from the public is gone here at once, and from caches on the way after this time.</summary>
    private static readonly TimeSpan kept = TimeSpan.FromMinutes(5);

    private const string Policy = "sandbox; default-src 'none'";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading("/files/{file}", ServeAsync)
        .Allow(OperationsRules.ReadFiles).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(string file, ReadFile read, HttpContext context, CancellationToken ct)
    {
        if (await read.HandleAsync(file, IsBeginning(context.Request), ct) is not { } found) return Results.NotFound();
        var (record, content) = found;
        if (record.IsPublic) context.Features.Set(new SharedAnswer(kept));
        if (record.IsPublic && IsBeginning(context.Request)) context.Features.Set(new ServedFile(record.AttachedKind, record.AttachedKey));
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
