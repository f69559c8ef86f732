using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Api;

internal static class ItemsApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Listing.Items.Resource, "Items", KnowledgeRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{code}", Get);
    }

    /// <summary>Lists everything the repository holds, of every kind, by code, or best first when words are looked for.</summary>
    private static Task<Results<ListAnswer<PracticeResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, [AsParameters] PracticeFilters filters, [AsParameters] ItemFilters more, ListAnswers answers, CancellationToken ct) =>
        answers.ListAsync(Listing.Items, page, filters, more, ct);

    /// <summary>Gives one item of any kind.</summary>
    /// <param name="code">Code of the item, as P-000012.</param>
    private static Task<Results<ItemAnswer<PracticeResource>, ApiProblem>> Get(string code, ListAnswers answers, CancellationToken ct) =>
        answers.FindAsync(Listing.Items, code, ct);
}
