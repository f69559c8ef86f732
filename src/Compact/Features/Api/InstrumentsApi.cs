using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Present;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

internal static class InstrumentsApi
{
    private const string Resource = "instruments";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Instruments", CompactRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{key}", Get);
    }

    /// <summary>Lists the international instruments the Compact and the booklets name.</summary>
    private static Results<ListAnswer<InstrumentResource>, ApiProblem> List(
        [AsParameters] PageParameters page, [AsParameters] InstrumentFilters filters, CompactResources resources, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var objectives = reader.Numbers("objective", filters.Objectives, 1, Outline.Objectives.Count);
        var kinds = reader.OneOf("kind", filters.Kinds, [.. Outline.Instruments.Select(i => i.Kind).Distinct().Order(StringComparer.Ordinal)]);
        if (reader.Problem is { } problem) return problem;
        var instruments = Outline.Instruments
            .Where(i => objectives.Count == 0 || i.Links.Any(l => objectives.Contains(l.Objective)))
            .Where(i => kinds.Count == 0 || kinds.Contains(i.Kind));
        return ListAnswer.Of(Resource, page, slice, [.. instruments], resources.Instrument, CompactForms.Instrument);
    }

    /// <summary>Gives one instrument.</summary>
    /// <param name="key">Key of the instrument.</param>
    private static Results<ItemAnswer<InstrumentResource>, ApiProblem> Get(string key, CompactResources resources) =>
        Outline.Instruments.FirstOrDefault(i => i.Key == key) is { } instrument
            ? new ItemAnswer<InstrumentResource>(resources.Instrument(instrument), CompactForms.Instrument)
            : new ApiProblem(ApiRefusal.NotFound);
}
