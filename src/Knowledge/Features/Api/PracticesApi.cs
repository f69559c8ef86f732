using Marrakech.Ui.Paging;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Search;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Api;

internal static class PracticesApi
{
    private const string Resource = "practices";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Practices", KnowledgeRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{code}", Get);
        group.MapRead("/{code}/editions", ListEditions);
    }

    /// <summary>Lists practices by code, or best first when words are looked for.</summary>
    private static async Task<Results<ListAnswer<PracticeResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, [AsParameters] PracticeFilters filters,
        PracticeReader practices, PracticeSearch search, PracticeResources resources, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var words = reader.Text("q", filters.Text, SearchQuery.LongestText);
        // The order differs, so a cursor of one is none of the other.
        var list = words is null ? Resource : Resource + "?q";
        var slice = reader.Slice(list, page);
        var filter = await filters.ReadAsync(reader, practices, ct);
        if (reader.Problem is { } problem) return problem;
        return new ListAnswer<PracticeResource>(list, page, slice, Read, KnowledgeForms.Practice);

        async Task<Slice<PracticeResource>> Read(SliceRequest wanted, CancellationToken token)
        {
            var items = words is null
                ? await practices.ListAsync(filter, wanted, token)
                : await search.SearchAsync(words, filter, site.Language, wanted, token);
            return new Slice<PracticeResource>([.. items.Items.Select(resources.Practice)], items.Total, items.Next);
        }
    }

    /// <summary>Gives one practice.</summary>
    /// <param name="code">Code of the practice, as P-000012.</param>
    private static async Task<Results<ItemAnswer<PracticeResource>, ApiProblem>> Get(
        string code, PracticeReader practices, PracticeResources resources, CancellationToken ct) =>
        await practices.FindAsync(code, ct) is { Kind: ItemKind.Practice } item
            ? new ItemAnswer<PracticeResource>(resources.Practice(item), KnowledgeForms.Practice)
            : new ApiProblem(await practices.BuriedAsync(code, ct) is null ? ApiRefusal.NotFound : ApiRefusal.Gone);

    /// <summary>Lists the editions of a practice, newest first: how each official document tells it, with citations and facts.</summary>
    /// <param name="code">Code of the practice, as P-000012.</param>
    private static async Task<Results<ListAnswer<EditionResource>, ApiProblem>> ListEditions(
        string code, [AsParameters] PageParameters page, PracticeReader practices, PracticeResources resources, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var list = $"{Resource}/{code}/editions";
        var slice = reader.Slice(list, page);
        if (reader.Problem is { } problem) return problem;
        if (await practices.FindAsync(code, ct) is not { } item) return new ApiProblem(ApiRefusal.NotFound);
        return ListAnswer.Of(list, page, slice, [.. item.Editions.Newest()], e => resources.Edition(item, e), KnowledgeForms.Edition);
    }
}
