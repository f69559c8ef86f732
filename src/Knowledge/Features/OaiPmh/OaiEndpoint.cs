using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.OaiPmh;

/// <summary>Lets other repositories harvest this one by OAI-PMH 2.0, by GET and by POST.</summary>
internal static class OaiEndpoint
{
    public const string Path = "/oai";

    /// <summary>The schema the protocol gives an answer.</summary>
    private const string XmlType = "text/xml; charset=utf-8", Schema = "Schemas/practice.xsd";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // Every answer tells its own time, and a cache would fill with parts nobody asks for twice.
        endpoints.MapHandler(Path, ["GET", "HEAD", "POST"], AnswerAsync).WithMetadata(new OutputCacheAttribute { NoStore = true }).Allow(KnowledgeRules.Read).ExcludeFromDescription();
        endpoints.MapReading(PracticeRecord.SchemaPath, () => Results.Stream(typeof(OaiEndpoint).Assembly.GetManifestResourceStream(Schema)!, XmlType))
            .Allow(KnowledgeRules.Read).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, OaiVerbs verbs, Site site, TimeProvider clock, CancellationToken ct)
    {
        var http = context.Request;
        if (HttpMethods.IsPost(http.Method) && !http.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var given = HttpMethods.IsPost(http.Method) ? (await http.ReadFormAsync(ct)).ToList() : http.Query.ToList();
        var request = OaiRequest.Read([.. given.SelectMany(g => g.Value.Select(v => (g.Key, v ?? "")))]);
        context.Response.ContentType = XmlType;
        context.Response.Headers.Vary = "Accept-Language";
        using var document = OaiDocument.Begin(context.Response.Body, site, request, clock.GetUtcNow());
        await verbs.AnswerAsync(request, document, ct);
        await document.EndAsync(ct);
        return Results.Empty;
    }
}
