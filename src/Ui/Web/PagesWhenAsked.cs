using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marrakech.Ui.Web;

/// <summary>
/// Looks into a page's class when the page is first asked for. The framework looks into all of them before the first request: half a second of a cold start, and memory for
/// pages nobody opens. Addresses and rules, which must be known from the start, stand on the routes.
/// </summary>
internal static class PagesWhenAsked
{
    public static void AddPagesWhenAsked(this IServiceCollection services)
    {
        var all = services.Single(s => s.ServiceType == typeof(IActionDescriptorProvider) && s.ImplementationType == typeof(CompiledPageActionDescriptorProvider));
        services.Remove(all);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, PageActionDescriptorProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, Policy>());
    }

    /// <summary>Puts the page itself in the place of its route, before any other policy looks at it.</summary>
    private sealed class Policy(PageLoader pages) : MatcherPolicy, IEndpointSelectorPolicy
    {
        public override int Order => int.MinValue + 100;

        public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(e => RouteOf(e) is not null);

        public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
        {
            for (var i = 0; i < candidates.Count; i++)
            {
                if (!candidates.IsValidCandidate(i) || RouteOf(candidates[i].Endpoint) is not { } route) continue;
                var page = await pages.LoadAsync(route, candidates[i].Endpoint.Metadata);
                candidates.ReplaceEndpoint(i, page.Endpoint, candidates[i].Values);
            }
        }

        private static PageActionDescriptor? RouteOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>();
    }
}
