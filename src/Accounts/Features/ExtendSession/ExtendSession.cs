using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Accounts.Features.ExtendSession;

/// <summary>Keeps a session open for a person who is still there; asked for by the warning's button.</summary>
internal static class ExtendSession
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapHandler($"/{{lang:language}}{AccountLinks.Extend}", ["POST"], HandleAsync).Allow(AccountsRules.OwnAccount).ExcludeFromDescription();

    /// <summary>That the request came is what counts as use; the answer says how many seconds are left.</summary>
    private static async Task<Results<Ok<int>, BadRequest>> HandleAsync(HttpContext http, IAntiforgery antiforgery, SignedIn signedIn, TimeProvider clock) =>
        await antiforgery.IsRequestValidAsync(http) ? TypedResults.Ok(signedIn.SecondsLeft(clock)) : TypedResults.BadRequest();
}
