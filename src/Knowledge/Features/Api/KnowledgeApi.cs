using Marrakech.Knowledge.Features.BrowseCollections;
using Marrakech.Knowledge.Features.FindExperts;
using Marrakech.Knowledge.Features.ListDiscussions;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Api;

/// <summary>The repository's share of the API.</summary>
internal static class KnowledgeApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        PracticesApi.Map(endpoints);
        ItemsApi.Map(endpoints);
        CountriesApi.Map(endpoints);
        SearchApi.Map(endpoints);
        ExpertsApi.Map(endpoints);
        CollectionsApi.Map(endpoints);
        DiscussionsApi.Map(endpoints);
    }
}
