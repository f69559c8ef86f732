using Marrakech.Kernel.Reference;
using Microsoft.AspNetCore.Http;

namespace Marrakech.Ui.Web;

/// <summary>Sends a page's address in capitals or with a slash at its end to its one permanent spelling, before anything is looked up.</summary>
internal sealed class TidyAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || Tidy(path) is var tidy && tidy == path) return next(context);
        context.Response.Redirect(new PathString(tidy).ToUriComponent() + request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private const int CountryCode = 2, LongestWord = 20;

    /// <summary>The spelling of a page's path: small letters, no slash at its end. A step of two letters or with a digit is a code, whose page knows its spelling; a long one is a secret of a link, which has one spelling only.</summary>
    public static string Tidy(string path)
    {
        var steps = path.Split('/');
        if (steps.Length < 2 || Language.Find(steps[1]) is null) return path;
        return string.Join('/', steps.Select((s, i) => i > 1 && (s.Length is CountryCode or > LongestWord || s.Any(char.IsAsciiDigit)) ? s : s.ToLowerInvariant())).TrimEnd('/');
    }
}
