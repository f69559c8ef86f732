using Marrakech.Kernel.Access;
using Marrakech.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>An address the site answers at, page or endpoint.</summary>
/// <param name="Pattern">As it was mapped.</param>
/// <param name="Rule">Who may.</param>
/// <param name="Page">The page behind it; null for an endpoint.</param>
/// <param name="Methods">Methods it is mapped for; empty for all, as pages are.</param>
internal sealed record SiteRoute(RoutePattern Pattern, AccessRule Rule, CompiledPageActionDescriptor? Page, IReadOnlyList<string> Methods)
{
    /// <summary>Values that make an address of the pattern answer as usual; the first that fits.</summary>
    private static readonly Dictionary<string, string[]> samples = new()
    {
        ["lang"] = ["en"],
        ["number"] = ["8"],
        ["letter"] = ["a"],
        ["code"] = ["P-000001", "KE", "10.7"],
        ["key"] = ["resolution", "crc"],
        ["path"] = [""],
        ["collection"] = ["C-000001"],
        ["topic"] = ["alternatives-to-detention"],
        ["m49"] = ["202"],
        ["kind"] = ["countries"],
        ["place"] = ["KE"],
        ["country"] = ["KE"],
    };

    public string Text => Pattern.RawText!;

    /// <summary>Names of the values a client chooses, the language apart.</summary>
    public IReadOnlyList<string> Values => [.. Pattern.Parameters.Select(p => p.Name).Where(n => n != "lang")];

    /// <summary>The address with <paramref name="given"/> in its places; what is not given is a likely value or a number.</summary>
    public string Address(params IReadOnlyList<(string Name, string Value)> given) => "/" + string.Join('/', Pattern.PathSegments
        .Select(s => string.Concat(s.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => given.FirstOrDefault(g => g.Name == parameter.Name).Value ?? Usual(parameter),
            _ => throw new InvalidOperationException($"{Text} holds a part of an unknown kind."),
        })))
        .Where(s => s.Length > 0));

    private static string Usual(RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Any(p => p.Content == "guid") ? Guid.Empty.ToString()
        : parameter.ParameterPolicies.Any(p => p.Content == "int") ? "1"
        : samples.GetValueOrDefault(parameter.Name)?[0] ?? "1";
}

/// <summary>Every address of the site, as found in the running host.</summary>
internal static class SiteRoutes
{
    public static async Task<IReadOnlyList<SiteRoute>> AllAsync(TestHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var all = new List<SiteRoute>();
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } named ? await loader.LoadAsync(named, endpoint.Metadata) : null;
            var rule = endpoint.Metadata.GetMetadata<AccessRule>();
            all.Add(new SiteRoute(endpoint.RoutePattern, rule!, page, page is null ? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [] : []));
        }

        Assert.True(all.Count(r => r.Page is not null) > 20 && all.Count(r => r.Page is null) > 20, "Hardly a route was found: these tests would hold for nothing.");
        return all;
    }

    public static async Task<IReadOnlyList<SiteRoute>> PagesAsync(TestHost host) => [.. (await AllAsync(host)).Where(r => r.Page is not null)];
}
