using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Present;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

internal static class ObjectivesApi
{
    private const string Resource = "objectives";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Objectives", CompactRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{number}", Get);
        group.MapRead("/{number}/actions", ListActions);
        group.MapRead("/{number}/actions/{letter}", GetAction);
    }

    /// <summary>Lists the 23 objectives.</summary>
    private static Results<ListAnswer<ObjectiveResource>, ApiProblem> List(
        [AsParameters] PageParameters page, [AsParameters] ObjectiveFilters filters, CompactResources resources, ThematicAreas grouping, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var areas = reader.OneOf("area", filters.Areas, [.. Outline.Areas.Select(a => a.Key)]);
        var targets = SdgFilter.Read(reader, filters.Sdgs);
        if (reader.Problem is { } problem) return problem;
        var objectives = Outline.Objectives
            .Where(o => areas.Count == 0 || areas.Contains(grouping.Current.Of(o.Number).Key))
            .Where(o => targets.Count == 0 || o.SdgTargets.Any(code => SdgFilter.Covers(targets, code)));
        return ListAnswer.Of(Resource, page, slice, [.. objectives], resources.Objective, CompactForms.Objective);
    }

    /// <summary>Gives one objective.</summary>
    /// <param name="number">Number of the objective, 1 to 23.</param>
    private static Results<ItemAnswer<ObjectiveResource>, ApiProblem> Get(string number, CompactResources resources) =>
        AddressNumbers.Objective(number) is { } objective
            ? new ItemAnswer<ObjectiveResource>(resources.Objective(objective), CompactForms.Objective)
            : new ApiProblem(ApiRefusal.NotFound);

    /// <summary>Lists the actions of one objective.</summary>
    /// <param name="number">Number of the objective, 1 to 23.</param>
    private static Results<ListAnswer<ActionResource>, ApiProblem> ListActions(
        string number, [AsParameters] PageParameters page, CompactResources resources, Site site)
    {
        if (AddressNumbers.Objective(number) is not { } objective) return new ApiProblem(ApiRefusal.NotFound);
        var reader = new ParameterReader(site);
        var list = $"{Resource}/{number}/actions";
        var slice = reader.Slice(list, page);
        if (reader.Problem is { } problem) return problem;
        return ListAnswer.Of(list, page, slice, objective.Actions, a => resources.Action(objective, a), CompactForms.Action);
    }

    /// <summary>Gives one action of an objective.</summary>
    /// <param name="number">Number of the objective, 1 to 23.</param>
    /// <param name="letter">Letter of the action.</param>
    private static Results<ItemAnswer<ActionResource>, ApiProblem> GetAction(string number, string letter, CompactResources resources) =>
        AddressNumbers.Objective(number) is { } objective && objective.FindAction(letter) is { } action
            ? new ItemAnswer<ActionResource>(resources.Action(objective, action), CompactForms.Action)
            : new ApiProblem(ApiRefusal.NotFound);
}
