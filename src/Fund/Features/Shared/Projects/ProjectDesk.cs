using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>An approved proposal with everything that belongs to its carrying out.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Agreement">The agreement; null before it is signed.</param>
/// <param name="Tranches">By number.</param>
/// <param name="Transfers">By reference.</param>
/// <param name="Reports">By reference.</param>
/// <param name="Changes">By number.</param>
/// <param name="Details">Payment details of the organisation, the latest first.</param>
/// <param name="Advanced">Cents the organisation holds and has not accounted for, as the books have it.</param>
internal sealed record ProjectRun(
    Proposal Proposal, ProjectAgreement? Agreement, IReadOnlyList<Tranche> Tranches, IReadOnlyList<Transfer> Transfers, IReadOnlyList<ExpenditureReport> Reports, IReadOnlyList<ProjectChange> Changes, IReadOnlyList<PaymentDetails> Details, long Advanced)
{
    /// <summary>The details money goes to; null where none are confirmed.</summary>
    public PaymentDetails? Confirmed => Details.FirstOrDefault(d => d.State == FourEyes.Granted);

    /// <summary>Details that wait for a second administrator.</summary>
    public PaymentDetails? Entered => Details.FirstOrDefault(d => d.State == FourEyes.Waiting);

    /// <summary>What may still be reported as spent.</summary>
    public long Reportable => Advanced - Reports.Where(r => r.State == FourEyes.Waiting).Sum(r => r.Cents);

    /// <summary>Whether the organisation may report: money was advanced, and the accounts are open.</summary>
    public bool MayReport => Agreement is { Closed: null } && Reportable > 0;

    /// <summary>Whether the organisation may ask for a change.</summary>
    public bool MayChange => Agreement is { WorkEnded: null } && Changes.All(c => c.State != FourEyes.Waiting);

    /// <summary>Whether nothing waits and no tranche is held any more, so that the accounts can be closed.</summary>
    public bool IsSettled => Reports.All(r => r.State != FourEyes.Waiting) && Transfers.All(t => t.State != FourEyes.Waiting) && Changes.All(c => c.State != FourEyes.Waiting) && Tranches.All(t => t.State is TrancheState.Transferred or TrancheState.Released);
}

/// <summary>Finds what belongs to carrying a project out.</summary>
internal sealed class ProjectDesk(AppDb db, ProposalDesk proposals, BookFigures figures, TimeProvider clock)
{
    private const string Dollars = "USD";

    /// <summary>Today, for what counts in days.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>A project, to be read; null where the committee approved none of this reference.</summary>
    public async Task<ProjectRun?> FindAsync(string code, CancellationToken ct) =>
        await proposals.FindAsync(code, ct) is { } proposal && ProposalLife.IsApproved(proposal.State) ? await LoadAsync(proposal, isRead: true, ct) : null;

    /// <summary>The same to be changed within an open act; whoever changes it counts it, so that two are told apart.</summary>
    public async Task<ProjectRun?> TakeAsync(OpenAct act, string code, CancellationToken ct)
    {
        var proposal = await proposals.TakeAsync(code, ct);
        if (!ProposalLife.IsApproved(proposal.State)) return null;
        (proposal.Row, proposal.ChangedAt) = (proposal.Row + 1, act.At);
        return await LoadAsync(proposal, isRead: false, ct);
    }

    /// <summary>Bank accounts that hold dollars, by code, with the cents the books say they hold.</summary>
    public async Task<IReadOnlyDictionary<string, long>> BanksAsync(CancellationToken ct) =>
        (await figures.TrialBalanceAsync(BookCodes.Fund, Today, ct)).Where(b => b.Account is { Number: Chart.Cash, Currency: Dollars } && b.Balance.Minor > 0).ToDictionary(b => b.Account.Party, b => b.Balance.Minor, StringComparer.Ordinal);

    /// <summary>Reference of the project a transfer or report belongs to; null where there is none.</summary>
    public async Task<string?> ProjectOfAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which, System.Linq.Expressions.Expression<Func<T, Guid>> proposal, CancellationToken ct)
        where T : class => await db.Set<T>().Where(which).Select(proposal).Join(db.Set<Proposal>(), id => id, p => p.Id, (_, p) => p.Code).SingleOrDefaultAsync(ct);

    private async Task<ProjectRun> LoadAsync(Proposal proposal, bool isRead, CancellationToken ct)
    {
        IQueryable<T> Of<T>()
            where T : class => isRead ? db.Set<T>().AsNoTracking() : db.Set<T>();
        var (id, organisation) = (proposal.Id, proposal.Organisation);
        var advances = new AccountKey(Chart.Advances, Currency.Dollar.Code, proposal.Lead, proposal.Code);
        return new ProjectRun(
            proposal,
            await Of<ProjectAgreement>().SingleOrDefaultAsync(a => a.ProposalId == id, ct),
            await Of<Tranche>().Where(t => t.ProposalId == id).OrderBy(t => t.Number).ToListAsync(ct),
            await Of<Transfer>().Where(t => t.ProposalId == id).OrderBy(t => t.Code).ToListAsync(ct),
            await Of<ExpenditureReport>().Where(r => r.ProposalId == id).OrderBy(r => r.Code).ToListAsync(ct),
            await Of<ProjectChange>().Where(c => c.ProposalId == id).OrderBy(c => c.Number).ToListAsync(ct),
            await Of<PaymentDetails>().Where(d => d.Organisation == organisation).OrderByDescending(d => d.EnteredAt).ThenByDescending(d => d.Id).ToListAsync(ct),
            (await figures.BalanceAsync(BookCodes.Fund, advances, Today, ct)).Minor);
    }
}
