using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Present;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

internal static class SdgApi
{
    private const string GoalResource = "sdg-goals", TargetResource = "sdg-targets", Tag = "Sustainable Development Goals";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var goals = endpoints.MapResource(GoalResource, Tag, CompactRules.Read);
        goals.MapRead("/", ListGoals);
        goals.MapRead("/{number}", GetGoal);
        var targets = endpoints.MapResource(TargetResource, Tag, CompactRules.Read);
        targets.MapRead("/", ListTargets);
        targets.MapRead("/{code}", GetTarget);
    }

    /// <summary>Lists the 17 goals with the objectives of the Compact they are listed for.</summary>
    private static Results<ListAnswer<SdgGoalResource>, ApiProblem> ListGoals(
        [AsParameters] PageParameters page, [AsParameters] SdgGoalFilters filters, CompactResources resources, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(GoalResource, page);
        var objectives = reader.Numbers("objective", filters.Objectives, 1, Outline.Objectives.Count);
        if (reader.Problem is { } problem) return problem;
        var goals = Outline.Goals.Where(g => objectives.Count == 0 || SdgLinks.ObjectivesOfGoal(g.Number).Intersect(objectives).Any());
        return ListAnswer.Of(GoalResource, page, slice, [.. goals], resources.Goal, CompactForms.SdgGoal);
    }

    /// <summary>Gives one goal.</summary>
    /// <param name="number">Number of the goal, 1 to 17.</param>
    private static Results<ItemAnswer<SdgGoalResource>, ApiProblem> GetGoal(string number, CompactResources resources) =>
        AddressNumbers.Goal(number) is { } goal
            ? new ItemAnswer<SdgGoalResource>(resources.Goal(goal), CompactForms.SdgGoal)
            : new ApiProblem(ApiRefusal.NotFound);

    /// <summary>Lists the 169 targets with the objectives of the Compact they are listed for.</summary>
    private static Results<ListAnswer<SdgTargetResource>, ApiProblem> ListTargets(
        [AsParameters] PageParameters page, [AsParameters] SdgTargetFilters filters, CompactResources resources, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(TargetResource, page);
        var objectives = reader.Numbers("objective", filters.Objectives, 1, Outline.Objectives.Count);
        var codes = SdgFilter.Read(reader, filters.Sdgs);
        if (reader.Problem is { } problem) return problem;
        var targets = Outline.Goals.SelectMany(g => g.Targets)
            .Where(t => objectives.Count == 0 || SdgLinks.ObjectivesOf(t.Code).Intersect(objectives).Any())
            .Where(t => codes.Count == 0 || SdgFilter.Covers(codes, t.Code));
        return ListAnswer.Of(TargetResource, page, slice, [.. targets], resources.Target, CompactForms.SdgTarget);
    }

    /// <summary>Gives one target with what official documents print for it.</summary>
    /// <param name="code">Code of the target, as 10.7.</param>
    private static Results<ItemAnswer<SdgTargetResource>, ApiProblem> GetTarget(string code, CompactResources resources) =>
        Outline.FindTarget(code) is { } target
            ? new ItemAnswer<SdgTargetResource>(resources.Target(target), CompactForms.SdgTarget)
            : new ApiProblem(ApiRefusal.NotFound);
}
