using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.BrowseCollections;

internal static class CollectionsApi
{
    private const string Resource = "collections";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Collections", KnowledgeRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{collection}", Get);
    }

    /// <summary>Lists the published collections by code.</summary>
    private static async Task<Results<ListAnswer<CollectionResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, CollectionReader collections, CollectionResources resources, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        // There are tens of them: each list is small enough to be read whole.
        var all = new List<CollectionResource>();
        foreach (var collection in await collections.PublishedAsync(ct)) all.Add(await resources.MakeAsync(collection, ct));
        return ListAnswer.Of(Resource, page, slice, all, c => c, CollectionResources.Forms);
    }

    /// <summary>Gives one collection.</summary>
    /// <param name="collection">Code of the collection, as C-000001.</param>
    private static async Task<Results<ItemAnswer<CollectionResource>, ApiProblem>> Get(string collection, CollectionReader collections, CollectionResources resources, CancellationToken ct)
    {
        if (await collections.PublicAsync(collection, ct) is not { } found) return new ApiProblem(ApiRefusal.NotFound);
        return found.State == CollectionState.Withdrawn ? new ApiProblem(ApiRefusal.Gone) : new ItemAnswer<CollectionResource>(await resources.MakeAsync(found, ct), CollectionResources.Forms);
    }
}
