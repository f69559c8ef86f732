using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Present;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

internal static class ActionsApi
{
    private const string Resource = "actions";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapResource(Resource, "Actions", CompactRules.Read).MapRead("/", List);

    /// <summary>Lists the 187 actions of all objectives.</summary>
    private static Results<ListAnswer<ActionResource>, ApiProblem> List(
        [AsParameters] PageParameters page, [AsParameters] ActionFilters filters, CompactResources resources, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var objectives = reader.Numbers("objective", filters.Objectives, 1, Outline.Objectives.Count);
        if (reader.Problem is { } problem) return problem;
        var actions = Outline.Objectives.Where(o => objectives.Count == 0 || objectives.Contains(o.Number))
            .SelectMany(o => o.Actions.Select(a => (Objective: o, Action: a))).ToList();
        return ListAnswer.Of(Resource, page, slice, actions, a => resources.Action(a.Objective, a.Action), CompactForms.Action);
    }
}
