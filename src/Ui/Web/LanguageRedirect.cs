using Marrakech.Kernel.Reference;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Ui.Web;

/// <summary>Sends an address without a language (<c>/compact/43/a</c>) to the same address in the visitor's language.</summary>
internal static class LanguageRedirect
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapFallback("{*path}", (HttpContext context, OfferedLanguages offered) =>
    {
        var request = context.Request;
        var first = request.Path.Value?.Trim('/').Split('/')[0];
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        // This stands behind every address, so that routing no longer says by itself that the API is to be read only.
        if (first == "api") return Results.StatusCode(reads ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed);
        if (Language.Find(first) is not null || !reads || IsFile(request.Path.Value)) return Results.NotFound();
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = "no-cache";
        // Whoever asks for a seventh language (/de/objectives) gets the same page in one of the six.
        var wanted = IsLanguage(first) ? new PathString(request.Path.Value![(first!.Length + 1)..]) : request.Path;
        var path = wanted == "/" ? "" : wanted.ToUriComponent();
        return Results.Redirect($"/{PreferredLanguage.Of(request, offered.All).Code}{path}{request.QueryString}");
    }).WithMetadata(new OutputCacheAttribute { NoStore = true }).Allow(SiteRules.Use).ExcludeFromDescription();

    private static bool IsLanguage(string? first) => first is { Length: 2 } && first.All(char.IsAsciiLetter);

    /// <summary>Browsers and robots ask for files such as <c>favicon.ico</c>, which no language has; <c>10.c</c> is an SDG target.</summary>
    private static bool IsFile(string? path) => Path.GetExtension(path) is { Length: > 2 } ending && ending.Skip(1).All(char.IsAsciiLetter);
}
