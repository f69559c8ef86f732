using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Accounts.Web;

/// <summary>How often in a minute somebody may try to sign in: counted for each network address and, whether or not it exists, for each account.</summary>
internal sealed class SignInPace(LiveSettings live) : IDisposable
{
    private readonly Pace<string> accounts = new(email => (email, live[AccountsLive.Tries]));

    private readonly Pace<string> addresses = new(address => (address, live[AccountsLive.Tries]));

    /// <summary>Counts what is sent to the pages on which one shows who one is; after routing.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isTry = HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<CountsTriesAttribute>() is not null;
        if (!isTry) return next(context);
        var pace = context.RequestServices.GetRequiredService<SignInPace>();
        return pace.addresses.Allows(context, context.Connection.RemoteIpAddress?.ToString() ?? "unknown") ? next(context) : Task.CompletedTask;
    });

    /// <summary>Null while the account may be tried; else the answer that says when to come back.</summary>
    /// <param name="email">The account as typed.</param>
    public IActionResult? Refusal(HttpContext http, string email) =>
        accounts.Allows(http, email.Trim().ToUpperInvariant()) ? null : new StatusCodeResult(StatusCodes.Status429TooManyRequests);

    public void Dispose()
    {
        accounts.Dispose();
        addresses.Dispose();
    }
}

/// <summary>A page on which one shows who one is: what is sent to it is counted as a try.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CountsTriesAttribute : Attribute;
