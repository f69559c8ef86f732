using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Host.Web;

/// <summary>
/// Refuses what no browser sends: letters other than UTF-8; a method a page has no answer to, which would show it half made; and the character nobody types, which one
/// database cannot store and the other keeps as a trap. The API names the parameter that holds it.
/// </summary>
internal sealed class PlainInput : IAsyncPageFilter
{
    private const char Nul = '\0';

    public static void Add(IServiceCollection services) => services.Configure<MvcOptions>(o => o.Filters.Add(new PlainInput()));

    /// <summary>Looks at address and query, and at the letters a body is said to be written in.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isRefused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isRefused || Refusal(context.Request) is not { } status) return next(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <summary>Looks at the method and at a form, which the token against forged requests has had read by now.</summary>
    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var standsIn = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (standsIn) return next();
        if (context.HandlerMethod is null && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        else if (request.HasFormContentType && request.Form.Any(f => Holds(f.Key) || f.Value.Any(Holds))) context.Result = new BadRequestResult();
        return context.Result is null ? next() : Task.CompletedTask;
    }

    private static int? Refusal(HttpRequest request) =>
        Holds(request.Path.Value) || (!request.Path.StartsWithSegments("/api") && request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true) ? StatusCodes.Status400BadRequest
        : MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset is { Length: > 0 } letters && !letters.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? StatusCodes.Status415UnsupportedMediaType
        : null;

    private static bool Holds(string? text) => text?.Contains(Nul, StringComparison.Ordinal) == true;
}
