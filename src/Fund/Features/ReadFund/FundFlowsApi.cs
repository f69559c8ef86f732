using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marrakech.Fund.Contracts.Api;
using Marrakech.Fund.Domain.Flows;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Trust.Contracts;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ReadFund;

/// <summary>The way of the fund's money for programs.</summary>
internal static class FundFlowsApi
{
    private static readonly Forms<FundFlowResource> forms = new(
        [
            new("from_step", f => f.FromStep),
            new("from", f => f.From),
            new("from_name", f => f.FromName),
            new("to_step", f => f.ToStep),
            new("to", f => f.To),
            new("to_name", f => f.ToName),
            new("usd", f => f.Usd.ToString("F2", CultureInfo.InvariantCulture)) { IsNumber = true },
            new("evidence", f => CsvTable.Joined(f.Evidence)),
            new("url", f => f.Url),
        ],
        f => JsonLd.Node("MonetaryAmount", f.Url, ("name", (JsonNode?)$"{f.FromName}, {f.ToName}"), ("value", (JsonNode?)f.Usd), ("currency", (JsonNode?)Currency.Dollar.Code)));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapResource(FundLinks.Resource, "Fund", FundRules.Read).WithMetadata(FollowsTrail.Mark).MapRead("/", List);

    /// <summary>Lists the ways of the start-up fund's money from step to step, as the books have them now. Contributions are pooled: they lead into the pool and no further.</summary>
    private static async Task<Results<ListAnswer<FundFlowResource>, ApiProblem>> List([AsParameters] PageParameters page, ReadFlows flows, FlowWords words, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(FundLinks.Resource, page);
        if (reader.Problem is { } problem) return problem;
        var (all, _) = await flows.ReadAsync(ct);
        return ListAnswer.Of(FundLinks.Resource, page, slice, [.. all.Index()], f => Of(f.Item, f.Index, words, site), forms);
    }

    private static FundFlowResource Of(ProvenFlow flow, int place, FlowWords words, Site site) => new(
        Step(flow.Link.From), flow.Link.From.Key, words.Of(flow.Link.From), Step(flow.Link.To), flow.Link.To.Key, words.Of(flow.Link.To), new Amount(flow.Link.Cents, Currency.Dollar).Value,
        [.. flow.Evidence.Select(e => e.Code).OfType<string>()], $"{site.Absolute(site.Link(FundLinks.Fund))}#{FundLinks.Row(place)}");

    private static string Step(FlowPlace place) => JsonNamingPolicy.SnakeCaseLower.ConvertName(place.Step.ToString());
}
