using AngleSharp.Html.Dom;
using Marrakech.Kernel.Access;
using Marrakech.Support;

namespace Marrakech.App.Accounts.Matrix;

/// <summary>Somebody who tries every route: a holder of one role, or a visitor.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Actor">Who that is to the rules.</param>
/// <param name="Browser">Their browser, signed in.</param>
/// <param name="Token">Their token against forged requests.</param>
/// <param name="Own">Values of places that are their own.</param>
/// <param name="SignInAnewAsync">Signs the same person in on another browser; null for a visitor.</param>
internal sealed record Caller(string Name, Actor Actor, HttpClient Browser, string Token, IReadOnlyDictionary<string, string> Own, Func<Task<HttpClient>>? SignInAnewAsync)
{
    /// <summary>Name of the field that carries the token.</summary>
    public const string TokenField = "__RequestVerificationToken";

    /// <summary>The token some page gives this browser.</summary>
    public static async Task<string> TokenOfAsync(HttpClient browser, string page) =>
        ((IHtmlInputElement)(await browser.GetHtmlAsync(page)).QuerySelector($"form input[name={TokenField}]")!).Value;
}
