using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marrakech.Fund.Contracts.Api;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ReadContributions;

/// <summary>Contributions to the fund, for programs.</summary>
internal static class FundContributionsApi
{
    private static readonly Forms<ContributionResource> forms = new(
        [
            new("code", c => c.Code),
            new("donor", c => c.Donor),
            new("donor_name", c => c.DonorName),
            new("state", c => c.State),
            new("currency", c => c.Currency),
            new("amount", c => c.Amount),
            new("paid", c => c.Paid),
            new("agreed_on", c => c.AgreedOn is { } day ? Schedule.Show(day) : null),
            new("dollars", c => c.Dollars),
            new("thematic_area", c => c.ThematicArea?.ToString(CultureInfo.InvariantCulture)),
            new("region", c => c.Region),
            new("url", c => c.Url),
        ],
        c => JsonLd.Node("DonateAction", c.Url, ("identifier", (JsonNode?)c.Code), ("agent", (JsonNode?)c.DonorName), ("price", (JsonNode?)c.Amount), ("priceCurrency", (JsonNode?)c.Currency)));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapResource(ContributionLinks.Resource, "Fund", ContributionRules.Read).MapRead("/", List);

    /// <summary>Lists contributions to the start-up fund, the newest first: agreed ones always, pledges where their donor says so.</summary>
    private static async Task<Results<ListAnswer<ContributionResource>, ApiProblem>> List([AsParameters] PageParameters page, ContributionTotals totals, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(ContributionLinks.Resource, page);
        if (reader.Problem is { } problem) return problem;
        return ListAnswer.Of(ContributionLinks.Resource, page, slice, await totals.PublicAsync(ct), c => Tell(c.Contribution, c.Donor, site), forms);
    }

    private static ContributionResource Tell(DonorContribution c, string donor, Site site) => new(
        c.Code, c.DonorCode, donor, JsonNamingPolicy.SnakeCaseLower.ConvertName(c.State.ToString()), c.Currency, c.Amount.Plain(), c.PaidAmount.Plain(), c.AgreedOn, c.AgreedOn is null ? null : new Amount(c.Cents, Currency.Dollar).Plain(),
        c.Earmark == Earmark.Area ? int.Parse(c.EarmarkOf, CultureInfo.InvariantCulture) : null, c.Earmark == Earmark.Region ? c.EarmarkOf : null, $"{site.Absolute(site.Link(ContributionLinks.Public))}#{c.Code}");
}
