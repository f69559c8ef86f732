using System.Net;
using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Accounts.Matrix;

/// <summary>One way to call one route.</summary>
internal sealed record Call(string Route, RoutePattern Pattern, HttpMethod Method, AccessRule Rule, bool HasOwner)
{
    /// <summary>Whether sending it may end the caller's own session or role: then it is done on a session of its own.</summary>
    public bool IsAboutOneself => Method != HttpMethod.Get && !Rule.IsPublic && Rule.Grants.Count == 0;

    private bool IsApi => Route.TrimStart('/').StartsWith("api", StringComparison.Ordinal);

    /// <summary>Every call of every route of a host, found by itself.</summary>
    public static async Task<IReadOnlyList<Call>> AllAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var owners = scope.ServiceProvider.GetServices<IBelongingSource>().Select(s => s.RouteValue).ToHashSet();
        var pages = services.GetRequiredService<PageLoader>();
        var calls = new List<Call>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var rule = endpoint.Metadata.GetMetadata<AccessRule>()!;
            var hasOwner = endpoint.RoutePattern.Parameters.Any(p => owners.Contains(p.Name));
            foreach (var method in await MethodsAsync(endpoint, pages)) calls.Add(new Call(endpoint.RoutePattern.RawText!, endpoint.RoutePattern, method, rule, hasOwner));
        }

        return calls;
    }

    /// <summary>The address, or the place nobody said a value for.</summary>
    public (string? Address, string? Missing) Address(IReadOnlyDictionary<string, string> owned)
    {
        var parts = new List<string>();
        foreach (var segment in Pattern.PathSegments)
        {
            var text = "";
            foreach (var part in segment.Parts)
            {
                if (part is RoutePatternLiteralPart literal) text += literal.Content;
                else if (part is RoutePatternSeparatorPart separator) text += separator.Content;
                else if (part is RoutePatternParameterPart place)
                {
                    if (Samples.Of(Route, place.Name, owned) is not { } value) return (null, place.Name);
                    text += value;
                }
            }

            parts.Add(text);
        }

        return ("/" + string.Join('/', parts), null);
    }

    /// <summary>Where the guard sends those who must first show something.</summary>
    private static readonly string[] gates = [AccountLinks.SignIn, AccountLinks.SecondFactor, AccountLinks.ConfirmIdentity];

    /// <summary>What is wrong with an answer; null where it is what the table says.</summary>
    public string? Judge(HttpResponseMessage answer, bool isAllowed, bool isVisitor)
    {
        var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in?return=", StringComparison.Ordinal);
        var isRefused = toSignIn || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (answer.StatusCode == HttpStatusCode.Redirect && gates.Any(gate => answer.Headers.Location!.ToString().Contains($"{gate}?return=", StringComparison.Ordinal)));
        if ((int)answer.StatusCode >= 500) return "it failed";
        // What is open to everybody may send on for reasons of its own, as the second step of sign-in does without a first.
        if (isAllowed && Rule.IsPublic) return answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "open to everybody and refused" : null;
        if (isAllowed) return isRefused ? "allowed by the table and refused" : null;
        if (isVisitor) return (IsApi ? answer.StatusCode == HttpStatusCode.Unauthorized : toSignIn) ? null : "a visitor was not asked who they are";
        return answer.StatusCode == HttpStatusCode.Forbidden ? null : "not allowed by the table and not refused";
    }

    private static async Task<IEnumerable<HttpMethod>> MethodsAsync(RouteEndpoint endpoint, PageLoader pages)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var posts = (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Any(h => h.HttpMethod == "Post");
            return posts ? [HttpMethod.Get, HttpMethod.Post] : [HttpMethod.Get];
        }

        var named = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return named.Where(m => m != "HEAD").Select(m => new HttpMethod(m));
    }
}
