using Marrakech.Compact.Contracts;
using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Flows;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.ReadContributions;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;

namespace Marrakech.Fund.Features.ReadFund;

/// <summary>What proves a figure.</summary>
/// <param name="Code">Public code; null for the postings of accounts.</param>
/// <param name="Path">Where it is read, without language.</param>
/// <param name="Of">Number of the account, or code of the project, whose postings it is; null for all else.</param>
internal sealed record FlowEvidence(string? Code, string Path, string? Of = null);

/// <summary>Money on its way, with what proves it.</summary>
internal sealed record ProvenFlow(FlowLink Link, IReadOnlyList<FlowEvidence> Evidence);

/// <summary>What an organisation reported of an indicator.</summary>
/// <param name="Project">Code of the project.</param>
/// <param name="Line">The result with baseline and target.</param>
/// <param name="Value">Where the indicator stands.</param>
/// <param name="Report">The report that says so last.</param>
internal sealed record ReportedResult(string Project, ResultLine Line, string Value, ExpenditureReport Report);

/// <summary>The way of the fund's money and what came of it, as the books and the accepted reports have it now.</summary>
internal sealed class ReadFlows(BookFigures figures, PublishedProjects projects, ContributionTotals contributions, PartyNames parties, ThematicAreas areas, TimeProvider clock)
{
    public async Task<(IReadOnlyList<ProvenFlow> Flows, IReadOnlyList<ReportedResult> Results)> ReadAsync(CancellationToken ct)
    {
        var published = await projects.ReadAsync(ct);
        var trial = await figures.TrialBalanceAsync(BookCodes.Fund, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct);
        var grouping = areas.Current;
        var links = FundFlows.Of(
            [.. trial.Select(t => new BookedSum(t.Account, t.Balance.Base))],
            [.. published.Select(p => new FlowProject(p.Proposal.Code, grouping.Of(p.Answers.Objectives[0]).Number, p.Answers[ProposalQuestion.Countries]))]);
        await parties.LoadAsync(links.SelectMany(l => new[] { l.From.Key, l.To.Key }), ct);
        var given = (await contributions.PublicAsync(ct)).Where(c => c.Contribution.Paid > 0).ToLookup(c => c.Contribution.DonorCode, c => c.Contribution.Code);
        var reports = published.SelectMany(p => p.Reports.Select(r => (p.Proposal.Code, Report: r))).ToLookup(r => r.Code, r => r.Report);
        return ([.. links.Select(l => new ProvenFlow(l, [.. Evidence(l, given, reports)]))], [.. published.SelectMany(Reported)]);
    }

    private static IEnumerable<FlowEvidence> Evidence(FlowLink link, ILookup<string, string> given, ILookup<string, ExpenditureReport> reports)
    {
        // Books that were kept elsewhere before have spending without reports here: their postings prove it.
        if (link.To.Key == FlowPlace.Reported && link.Projects.SelectMany(p => reports[p].Select(r => new FlowEvidence(r.Code, $"{ProposalLinks.Project(p)}#{r.Code}"))).ToList() is { Count: > 0 } reported) return reported;
        if (link.To.Key == FlowPlace.Reported) return link.Projects.Select(PostingsOf);
        // A project whose minutes are not signed has no page yet; the books have its postings.
        if (link.To.Key == FlowPlace.Unpublished) return link.Projects.Select(PostingsOf);
        if (link.Projects.Count > 0) return link.Projects.Select(p => new FlowEvidence(p, ProposalLinks.Project(p)));
        return given[link.From.Key].Order(StringComparer.Ordinal).Select(c => new FlowEvidence(c, $"{ContributionLinks.Public}#{c}")).Concat(Accounts(link).Select(a => new FlowEvidence(null, BookLinks.PostingsOf(a), a.Number)));
    }

    private static FlowEvidence PostingsOf(string project) => new(null, BookLinks.Postings + BookLinks.Query(("project", project)), project);

    /// <summary>The accounts a figure is the balance of.</summary>
    private static IEnumerable<AccountKey> Accounts(FlowLink link) => (link.From.Key, link.To.Key) switch
    {
        (FlowPlace.Gifts, _) => [new AccountKey(Chart.Gifts, "")],
        (FlowPlace.Interest, _) => [new AccountKey(Chart.Interest, "")],
        (FlowPlace.Exchange, _) => [new AccountKey(Chart.ExchangeResult, "")],
        (_, FlowPlace.Costs) => [new AccountKey(Chart.Fee, ""), new AccountKey(Chart.BankCharges, ""), new AccountKey(Chart.ExchangeResult, "")],
        (_, FlowPlace.Unallocated) => [new AccountKey(Chart.Available, "")],
        _ => [new AccountKey(Chart.Contributions, "", link.From.Key)],
    };

    /// <summary>The last value that was reported of each indicator.</summary>
    private static IEnumerable<ReportedResult> Reported(PublishedProject project)
    {
        foreach (var (index, line) in project.Programme.Results.Index())
        {
            var last = project.Reports.OrderBy(r => r.Until).ThenBy(r => r.Code, StringComparer.Ordinal).Select(r => (Report: r, Values: r.ReadIndicators())).LastOrDefault(r => r.Values.Count > index && r.Values[index].Length > 0);
            if (last.Report is not null) yield return new ReportedResult(project.Proposal.Code, line, last.Values[index], last.Report);
        }
    }
}
