using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Api;

internal static class PracticesApi
{
    private static string Resource => Listing.Practices.Resource;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Practices", KnowledgeRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{code}", Get);
        group.MapRead("/{code}/editions", ListEditions);
    }

    /// <summary>Lists practices by code, or best first when words are looked for.</summary>
    private static Task<Results<ListAnswer<PracticeResource>, ApiProblem>> List(
        [AsParameters] PageParameters page, [AsParameters] PracticeFilters filters, ListAnswers answers, CancellationToken ct) =>
        answers.ListAsync(Listing.Practices, page, filters, new ItemFilters(), ct);

    /// <summary>Gives one practice.</summary>
    /// <param name="code">Code of the practice, as P-000012.</param>
    private static Task<Results<ItemAnswer<PracticeResource>, ApiProblem>> Get(string code, ListAnswers answers, CancellationToken ct) =>
        answers.FindAsync(Listing.Practices, code, ct);

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
