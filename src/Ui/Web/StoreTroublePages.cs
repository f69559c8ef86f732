using System.Runtime.ExceptionServices;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Marrakech.Ui.Web;

/// <summary>Where the database takes no change, a form comes back with what was typed and says what happened; 503, so that programs know to try again.</summary>
internal sealed partial class StoreTroublePages(StoreTroubleOf troubleOf, Site site, ILogger<StoreTroublePages> log) : IAsyncPageFilter
{
    /// <summary>Seconds after which a program may try again. Somebody has to make room first.</summary>
    public const string RetryAfter = "120";

    /// <summary>The place in the page the sentence leads to: no single field is the reason.</summary>
    private const string Form = "main";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (context.HandlerInstance is not FormPage page || done.Exception is null || done.ExceptionHandled || troubleOf(done.Exception) is not { } trouble) return;
        Refused(trouble, (context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        context.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.HttpContext.Response.Headers.RetryAfter = RetryAfter;
        page.ModelState.AddModelError(Form, site[$"Store.{trouble}"]);
        (done.ExceptionHandled, done.Result) = (true, new SamePage(done.Exception));
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database takes no change ({Trouble}): what was sent to {Route} was not saved")]
    private partial void Refused(StoreTrouble trouble, string? route);

    /// <summary>The page again. One that cannot be made from here on is stood in for by the one that tells of failures, and what failed is the database, not what the page lacks.</summary>
    private sealed class SamePage(Exception cause) : PageResult
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            try
            {
                await base.ExecuteResultAsync(context);
            }
            catch (Exception) when (!context.HttpContext.Response.HasStarted)
            {
                ExceptionDispatchInfo.Throw(cause);
            }
        }
    }
}
