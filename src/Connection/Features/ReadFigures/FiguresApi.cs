using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Connection.Features.ReadFigures;

/// <summary>The figures of the hub for programs: the tables of the page, number by number.</summary>
internal static class FiguresApi
{
    private static readonly Forms<RequestFigureResource> forms = new(
        [
            new("table", f => f.Table),
            new("key", f => f.Key),
            new("name", f => f.Name),
            new("measure", f => f.Measure),
            new("value", f => f.Value?.ToString(CultureInfo.InvariantCulture)),
            new("suppressed", f => f.Suppressed ? "true" : "false"),
            new("url", f => f.Url),
        ],
        f => JsonLd.Node("Observation", $"{f.Url}/{f.Key}/{f.Measure}", ("name", (JsonNode?)f.Name), ("variableMeasured", (JsonNode?)f.Measure), ("value", (JsonNode?)f.Value)));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapResource(RequestLinks.FigureResource, "Requests", ConnectionRules.Read).MapRead("/", List);

    /// <summary>A number as programs read it.</summary>
    /// <param name="one">The number.</param>
    /// <param name="url">Address of its table.</param>
    public static RequestFigureResource Of((FigureTable Table, FigureRow Row, FigureCell Cell) one, string url) => new(one.Table.Name, one.Row.Key, one.Row.Words, one.Cell.Measure, one.Cell.Value, one.Cell.IsHidden, url);

    /// <summary>Lists the figures about all requests: by state, objective, region and kind of support, against the service standard, where nobody was accepted yet, and which countries partners do not name.</summary>
    private static async Task<Results<ListAnswer<RequestFigureResource>, ApiProblem>> List([AsParameters] PageParameters page, FigureTables tables, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(RequestLinks.FigureResource, page);
        if (reader.Problem is { } problem) return problem;
        return ListAnswer.Of(RequestLinks.FigureResource, page, slice, await tables.CellsAsync(ct), c => Of(c, $"{site.Absolute(RequestLinks.Figures)}#{c.Table.Name}"), forms);
    }
}
