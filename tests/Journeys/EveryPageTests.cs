using Marrakech.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Journeys;

/// <summary>No kind of page is forgotten.</summary>
public sealed class EveryPageTests(BrowserFixture browser)
{
    [Fact]
    public void Every_kind_of_page_is_looked_at()
    {
        if (Chromium.Program is null) Missing.Skip(Chromium.HowToGet);
        var routes = browser.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern).ToList();
        Assert.NotEmpty(routes);
        var paths = SitePages.All.Select(p => p.Path).Concat(SitePages.Downloads).Concat(SitePages.OfRoles).Concat(SitePages.OnTheWay).ToList();
        Assert.Empty(routes.Where(r => !paths.Any(p => Answers(r, p))).Select(r => r.RawText));
    }

    private static bool Answers(RoutePattern route, string path)
    {
        var parts = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var segments = route.PathSegments.Skip(1).ToList();
        return (parts.Length <= segments.Count || route.Parameters.Any(p => p.IsCatchAll)) && segments.Select((segment, i) => segment.Parts[0] switch
        {
            RoutePatternLiteralPart literal => i < parts.Length && literal.Content.Equals(parts[i], StringComparison.OrdinalIgnoreCase),
            RoutePatternParameterPart parameter => i < parts.Length || parameter.IsOptional,
            _ => false,
        }).All(fits => fits);
    }
}
