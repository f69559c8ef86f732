using Marrakech.Kernel.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Ui.Web;

/// <summary>Sends an address without a language (<c>/compact/43/a</c>) to the same address in the visitor's language.</summary>
internal static class LanguageRedirect
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapFallback("{*path}", (HttpContext context) =>
    {
        var request = context.Request;
        var first = request.Path.Value?.Trim('/').Split('/')[0];
        if (first == "api" || Language.Find(first) is not null || !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return Results.NotFound();
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = "no-cache";
        var path = request.Path == "/" ? "" : request.Path.ToUriComponent();
        return Results.Redirect($"/{PreferredLanguage.Of(request).Code}{path}{request.QueryString}");
    }).WithMetadata(new OutputCacheAttribute { NoStore = true }).ExcludeFromDescription();
}
