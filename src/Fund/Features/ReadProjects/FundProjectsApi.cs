using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Fund.Contracts.Api;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Trust.Contracts;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.ReadProjects;

/// <summary>The projects of the fund for programs.</summary>
internal static class FundProjectsApi
{
    private static readonly Forms<FundProjectResource> forms = new(
        [
            new("code", p => p.Code),
            new("title", p => p.Title),
            new("summary", p => p.Summary),
            new("language", p => p.Language),
            new("organisation", p => p.Organisation),
            new("organisations", p => CsvTable.Joined(p.Organisations)),
            new("countries", p => CsvTable.Joined(p.Countries)),
            new("objectives", p => CsvTable.Joined(p.Objectives)),
            new("window", p => p.Window),
            new("decision", p => p.Decision),
            new("decided_on", p => p.DecidedOn.ToString("O", CultureInfo.InvariantCulture)),
            new("meeting", p => p.Meeting),
            new("approved_usd", p => p.Approved.ToString("F2", CultureInfo.InvariantCulture)),
            new("reserved_usd", p => p.Reserved.ToString("F2", CultureInfo.InvariantCulture)),
            new("advanced_usd", p => p.Advanced.ToString("F2", CultureInfo.InvariantCulture)),
            new("spent_usd", p => p.Spent.ToString("F2", CultureInfo.InvariantCulture)),
            new("url", p => p.Url),
        ],
        p => JsonLd.Node("Grant", p.Url, ("identifier", (JsonNode?)p.Code), ("name", (JsonNode?)p.Title), ("description", (JsonNode?)p.Summary)));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapResource(ProposalLinks.ProjectResource, "Fund", FundRules.Read).WithMetadata(FollowsTrail.Mark).MapRead("/", List);

    /// <summary>Lists the projects of the start-up fund with what was decided and what the books say of their money.</summary>
    private static async Task<Results<ListAnswer<FundProjectResource>, ApiProblem>> List([AsParameters] PageParameters page, ProjectList list, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(ProposalLinks.ProjectResource, page);
        if (reader.Problem is { } problem) return problem;
        return ListAnswer.Of(ProposalLinks.ProjectResource, page, slice, await list.ReadAsync(null, ct), p => Of(p, site), forms);
    }

    private static FundProjectResource Of(Project one, Site site)
    {
        static decimal Dollars(long cents) => new Amount(cents, Currency.Dollar).Value;
        var answers = one.Proposal.Read();
        return new FundProjectResource(
            one.Proposal.Code, one.Proposal.Title, answers.One(ProposalQuestion.Summary), answers.One(ProposalQuestion.Language), one.Proposal.Lead, one.Proposal.Participating(), answers[ProposalQuestion.Countries], answers.Objectives,
            one.Proposal.Window, one.Decision.Move == ProposalMove.Approve ? "approved" : "approved-with-conditions", one.Meeting.Day, one.Meeting.Code,
            Dollars(one.Money.Approved), Dollars(one.Money.Reserved), Dollars(one.Money.Advanced), Dollars(one.Money.Spent), site.Absolute(ProposalLinks.Project(one.Proposal.Code)));
    }
}
