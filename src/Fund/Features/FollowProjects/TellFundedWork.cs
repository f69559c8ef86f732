using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Contracts;
using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.ReadContributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Reference;

namespace Marrakech.Fund.Features.FollowProjects;

/// <summary>Tells the hub what the fund does for countries and objectives, so that it stands beside their requests and nobody is asked for it.</summary>
internal sealed class TellFundedWork(PublishedProjects projects, ContributionTotals contributions, ThematicAreas areas) : IFundedWork
{
    public async Task<FundedWork> OfAsync(IReadOnlyCollection<string> countries, IReadOnlyCollection<int> objectives, Language language, int most, CancellationToken ct)
    {
        var there = (await projects.ReadAsync(ct)).Where(p => p.Answers[ProposalQuestion.Countries].Any(countries.Contains))
            .OrderByDescending(p => p.Answers.Objectives.Any(objectives.Contains)).ThenByDescending(p => p.Proposal.Code, StringComparer.Ordinal).Take(most);
        var grouping = areas.Current;
        var (fitting, regions) = (objectives.Select(o => grouping.Of(o).Number.ToString(CultureInfo.InvariantCulture)).ToHashSet(), countries.Select(c => Countries.Find(c)?.Region).OfType<string>().ToHashSet());
        bool IsFor(DonorContribution one) => one.Earmark switch { Earmark.Area => fitting.Contains(one.EarmarkOf), Earmark.Region => regions.Contains(one.EarmarkOf), _ => false };
        var given = (await contributions.PublicAsync(ct)).Where(c => IsFor(c.Contribution)).Take(most);
        return new FundedWork(
            [.. there.Select(p => new FundedProject(p.Proposal.Code, p.Proposal.Title, p.Language, p.Project.Organisation, ProposalLinks.Project(p.Proposal.Code)))],
            [.. given.Select(c => new EarmarkedContribution(c.Contribution.Code, c.Donor, For(c.Contribution, grouping, language), $"{ContributionLinks.Public}#{c.Contribution.Code}"))]);
    }

    private static string For(DonorContribution one, AreaGrouping grouping, Language language) => one.Earmark == Earmark.Area
        ? grouping.Areas[int.Parse(one.EarmarkOf, CultureInfo.InvariantCulture) - 1].Name.In(language)
        : Countries.FindRegion(one.EarmarkOf)?.Name.In(language) ?? one.EarmarkOf;
}
