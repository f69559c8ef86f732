using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Present;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

internal static class PrinciplesApi
{
    private const string Resource = "principles";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Principles", CompactRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{letter}", Get);
    }

    /// <summary>Lists the ten guiding principles.</summary>
    private static Results<ListAnswer<PrincipleResource>, ApiProblem> List([AsParameters] PageParameters page, CompactResources resources, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        return ListAnswer.Of(Resource, page, slice, Outline.Principles, resources.Principle, CompactForms.Principle);
    }

    /// <summary>Gives one principle.</summary>
    /// <param name="letter">Letter of the principle, a to j.</param>
    private static Results<ItemAnswer<PrincipleResource>, ApiProblem> Get(string letter, CompactResources resources) =>
        Outline.Principles.FirstOrDefault(p => p.Letter == letter) is { } principle
            ? new ItemAnswer<PrincipleResource>(resources.Principle(principle), CompactForms.Principle)
            : new ApiProblem(ApiRefusal.NotFound);
}
