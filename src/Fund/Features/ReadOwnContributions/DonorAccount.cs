using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.ReadOwnContributions;

/// <summary>A line of a donor's statement.</summary>
/// <param name="Day">The day.</param>
/// <param name="What">Key of what happened: <c>agreed</c>, <c>received</c> or <c>returned</c>.</param>
/// <param name="Contribution">Code of the contribution.</param>
/// <param name="Deposit">Code of the deposit; null of an agreement.</param>
/// <param name="Reference">Reference of the agreement or of the bank.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Minor">Smallest units; what went back is below zero.</param>
/// <param name="Cents">The same in cents of the dollar, as it was booked.</param>
internal sealed record StatementRow(DateOnly Day, string What, string Contribution, string? Deposit, string Reference, string Currency, long Minor, long Cents)
{
    public const string Agreed = "agreed", Received = "received", Returned = "returned";
}

/// <summary>A donor's statement of a period.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Before">Cents of the dollar received before the first day.</param>
/// <param name="Rows">What happened, in the order of days.</param>
internal sealed record DonorStatement(DateOnly From, DateOnly Until, long Before, IReadOnlyList<StatementRow> Rows)
{
    /// <summary>Cents of the dollar received up to the last day.</summary>
    public long After => Before + Rows.Where(r => r.What != StatementRow.Agreed).Sum(r => r.Cents);
}

/// <summary>Where the fund's money stands, in cents of the dollar.</summary>
/// <param name="Given">What this donor gave.</param>
/// <param name="All">What all gave.</param>
/// <param name="Available">May be allocated.</param>
/// <param name="Reserved">Is allocated and not transferred.</param>
/// <param name="Transferred">Went to organisations.</param>
internal sealed record PoolStand(long Given, long All, long Available, long Reserved, long Transferred);

/// <summary>Reads what a donor gave and where the money stands. Contributions are pooled: no dollar of one is a dollar of another.</summary>
internal sealed class DonorAccount(AppDb db, BookFigures figures, ContributionDesk desk)
{
    public Task<List<DonorContribution>> ContributionsAsync(Guid donor, CancellationToken ct) =>
        db.Set<DonorContribution>().AsNoTracking().Include(c => c.Instalments).Where(c => c.Donor == donor).OrderByDescending(c => c.PledgedAt).ThenByDescending(c => c.Code).ToListAsync(ct);

    public async Task<PoolStand> StandAsync(string? donor, CancellationToken ct)
    {
        var trial = await figures.TrialBalanceAsync(BookCodes.Fund, desk.Today, ct);
        long Sum(Func<AccountKey, bool> of) => trial.Where(t => of(t.Account)).Sum(t => t.Balance.Base);
        return new PoolStand(
            -Sum(a => a.Number == Chart.Contributions && a.Party == donor), -Sum(a => a.Number is Chart.Contributions or Chart.Gifts), -Sum(a => a.Number == Chart.Available), -Sum(a => a.Number == Chart.Reserved),
            Sum(a => a.Number == Chart.Advances || Chart.Expenditure.Contains(a.Number)));
    }

    public async Task<DonorStatement> StatementAsync(Guid donor, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var own = await ContributionsAsync(donor, ct);
        var codes = own.Select(c => c.Code).ToList();
        var deposits = await db.Set<Deposit>().AsNoTracking().Where(d => d.Contribution != null && codes.Contains(d.Contribution) && d.Day <= until && (d.State == DepositState.Posted || d.State == DepositState.Decided)).ToListAsync(ct);
        var rows = own.Where(c => c.AgreedOn is { } day && day >= from && day <= until).Select(c => new StatementRow(c.AgreedOn!.Value, StatementRow.Agreed, c.Code, null, c.Reference ?? "", c.Currency, c.Minor, c.Cents))
            .Concat(deposits.Where(d => d.Day >= from).Select(Row));
        return new DonorStatement(from, until, deposits.Where(d => d.Day < from).Select(Row).Sum(r => r.Cents), [.. rows.OrderBy(r => r.Day).ThenBy(r => r.Contribution, StringComparer.Ordinal).ThenBy(r => r.Deposit, StringComparer.Ordinal)]);
    }

    private static StatementRow Row(Deposit d)
    {
        var isBack = d.Kind == DepositKind.Refund;
        return new StatementRow(d.Day, isBack ? StatementRow.Returned : StatementRow.Received, d.Contribution!, d.Code, d.Reference, d.Currency, isBack ? -d.Minor : d.Minor, isBack ? -d.Cents : d.Cents);
    }
}
