using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadProjects;

/// <summary>Money of a project in cents of the dollar, as the books have it.</summary>
/// <param name="Approved">Set aside by the committee.</param>
/// <param name="Reserved">Of it, still held by the fund.</param>
/// <param name="Advanced">With organisations, not yet reported as spent.</param>
/// <param name="Spent">Reported as spent and accepted.</param>
internal sealed record ProjectMoney(long Approved, long Reserved, long Advanced, long Spent)
{
    public static ProjectMoney operator +(ProjectMoney one, ProjectMoney other) => new(one.Approved + other.Approved, one.Reserved + other.Reserved, one.Advanced + other.Advanced, one.Spent + other.Spent);
}

/// <summary>A project with its decision, the meeting that took it, and its money.</summary>
internal sealed record Project(ShownItem Item, CommitteeMeeting Meeting, ProjectMoney Money, string Organisation)
{
    public Proposal Proposal => Item.Proposal;
    public CommitteeDecision Decision => Item.Decision!;
}

/// <summary>The projects everybody reads: approved, once the minutes of the meeting are signed. Their money is read from the books each time.</summary>
internal sealed class ProjectList(AppDb db, BookFigures figures, PeopleDirectory people, TimeProvider clock)
{
    /// <summary>All of them, or the one with this code, by code.</summary>
    public async Task<IReadOnlyList<Project>> ReadAsync(string? code, CancellationToken ct)
    {
        var approved = db.Set<Proposal>().AsNoTracking().Where(p => (p.State == ProposalState.Approved || p.State == ProposalState.ApprovedWithConditions) && (code == null || p.Code == code));
        var rows = await (from proposal in approved
                          join item in db.Set<AgendaItem>().AsNoTracking() on proposal.Id equals item.ProposalId
                          join meeting in db.Set<CommitteeMeeting>().AsNoTracking() on item.MeetingId equals meeting.Id
                          where item.DecidedAt != null && meeting.SignedAt != null
                          orderby proposal.Code
                          select new { Proposal = proposal, Item = item, Meeting = meeting }).ToListAsync(ct);
        // What was returned before stands on an earlier agenda too.
        var shown = rows.Select(r => (Item: new ShownItem(r.Item, r.Proposal), r.Meeting)).Where(r => r.Item.Decision!.IsApproval).ToList();
        if (shown.Count == 0) return [];
        var organisations = await people.OrganisationsAsync([.. shown.Select(s => s.Item.Proposal.Organisation).Distinct()], ct);
        var books = (await figures.TrialBalanceAsync(BookCodes.Fund, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct)).ToLookup(b => b.Account.Project);
        return shown.ConvertAll(s => new Project(s.Item, s.Meeting, Money(s.Item.Decision!, books[s.Item.Proposal.Code]), organisations.GetValueOrDefault(s.Item.Proposal.Organisation)?.Name ?? s.Item.Proposal.Lead));
    }

    private static ProjectMoney Money(CommitteeDecision decision, IEnumerable<AccountBalance> accounts)
    {
        var all = accounts.ToList();
        long Sum(Func<string, bool> number) => all.Where(a => number(a.Account.Number)).Sum(a => a.Balance.Base);
        return new ProjectMoney(decision.Tranches.Sum(), -Sum(n => n == Chart.Reserved), Sum(n => n == Chart.Advances), Sum(Chart.Expenditure.Contains));
    }
}
