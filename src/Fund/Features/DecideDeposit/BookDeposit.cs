using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund.Features.DecideDeposit;

/// <summary>Makes the postings of a step of a deposit, by rate, fee and what the books hold when it is agreed.</summary>
internal sealed class BookDeposit(RateBook rates, LiveSettings live, BookFigures figures, BookReader reader, ContributionDesk desk)
{
    /// <summary>The postings in their order, or why there are none.</summary>
    public async Task<(IReadOnlyList<NewPosting> Postings, DepositRefusal? Refusal)> PrepareAsync(Deposit deposit, DepositStep step, DonorContribution? contribution, CancellationToken ct)
    {
        if (step == DepositStep.TakeBack) return (await TakeBackAsync(deposit, ct), null);
        var kind = step == DepositStep.Identify ? DepositKind.Contribution : deposit.Kind;
        // Asked again: others may have paid the same instalment since it was entered.
        if (step != DepositStep.Pay && DepositLife.NamesContribution(kind) && EnterDeposit.EnterDeposit.Against(kind, contribution, deposit.Amount) is { } refusal) return ([], refusal);
        if (step == DepositStep.Enter && await ValueAsync(deposit, ct) is { } none) return ([], none);
        return step switch
        {
            DepositStep.Identify => ([Identified(deposit, contribution!)], null),
            DepositStep.Pay => ([Of(deposit).RefundPaid(contribution!.DonorCode, deposit.WaitsDay!.Value)], null),
            _ => ([await EnterAsync(deposit, contribution, ct)], null),
        };
    }

    /// <summary>Dollars and fee of what came; what leaves an account leaves at what it was carried at.</summary>
    private async Task<DepositRefusal?> ValueAsync(Deposit deposit, CancellationToken ct)
    {
        if (!EnterDeposit.EnterDeposit.NeedsRate(deposit.Kind))
        {
            deposit.Cents = deposit.Money == Currency.Dollar ? deposit.Minor : MoneyIn.Carried(await CashAsync(deposit.Account, deposit.Currency, ct), deposit.Minor);
            return null;
        }

        var (rate, refusal) = await rates.FindAsync(deposit.Money, deposit.Day, ct);
        if (rate is null) return EnterDeposit.EnterDeposit.Of(refusal);
        deposit.Cents = rate.Cents(deposit.Minor);
        if (deposit.Money != Currency.Dollar) (deposit.RateDay, deposit.RateSource) = (rate.Day, rate.Source);
        if (deposit.Kind is DepositKind.Contribution or DepositKind.Gift) deposit.Fee = deposit.Amount.Share(live[ContributionLive.Fee]).Minor;
        return null;
    }

    private async Task<NewPosting> EnterAsync(Deposit deposit, DonorContribution? contribution, CancellationToken ct)
    {
        var money = Of(deposit);
        return deposit.Kind switch
        {
            DepositKind.Contribution => money.FromDonor(contribution!.DonorCode, new Amount(deposit.Fee, deposit.Money), FeeCents(deposit)),
            DepositKind.Gift => money.Gift(new Amount(deposit.Fee, deposit.Money), FeeCents(deposit)),
            DepositKind.Unidentified => money.Unidentified(),
            DepositKind.Interest => money.Interest(),
            DepositKind.Charge => money.Charge(),
            DepositKind.Refund => money.RefundDecided(contribution!.DonorCode),
            DepositKind.Exchange => await ExchangeAsync(deposit, money, ct),
            _ => throw new InvalidOperationException($"The deposit {deposit.Kind} has no posting."),
        };
    }

    private NewPosting Identified(Deposit deposit, DonorContribution contribution)
    {
        deposit.Fee = deposit.Amount.Share(live[ContributionLive.Fee]).Minor;
        return Of(deposit).Identified(contribution.DonorCode, new Amount(deposit.Fee, deposit.Money), FeeCents(deposit)) with { Day = desk.Today };
    }

    /// <summary>With the currency goes as much of the fee owed in it as its share of all there is of it.</summary>
    private async Task<NewPosting> ExchangeAsync(Deposit deposit, MoneyIn money, CancellationToken ct)
    {
        var from = (await desk.FindAccountAsync(deposit.FromAccount, ct))!;
        var sold = new Amount(deposit.FromMinor, Currency.Find(from.Currency)!);
        var (cash, owed) = (await CashAsync(from.Code, from.Currency, ct), await BalanceAsync(new AccountKey(Chart.FeePayable, from.Currency), ct));
        var whole = cash.Minor <= 0 ? 0 : Math.Min(1m, (decimal)sold.Minor / cash.Minor);
        var fee = (long)Math.Round(-owed.Minor * whole, MidpointRounding.ToEven);
        return money.Exchanged(from.Code, sold, MoneyIn.Carried(cash, sold.Minor), fee, MoneyIn.Carried(new Balance(-owed.Minor, -owed.Base), fee));
    }

    /// <summary>Its postings the other way round, the last first.</summary>
    private async Task<IReadOnlyList<NewPosting>> TakeBackAsync(Deposit deposit, CancellationToken ct)
    {
        var (book, back) = (await figures.BookAsync(BookCodes.Fund, ct), new List<NewPosting>());
        foreach (var number in new[] { deposit.SecondPosting, deposit.Posting }.OfType<long>()) back.Add(MoneyIn.Reversed(deposit.Code, number, await reader.LinesAsync(book.Id, number, ct), desk.Today));
        return back;
    }

    private static MoneyIn Of(Deposit deposit) => new(deposit.Code, deposit.Day, deposit.Account, deposit.Money, deposit.Minor, deposit.Cents);

    /// <summary>The fee's share of the dollars.</summary>
    private static long FeeCents(Deposit deposit) => deposit.Money == Currency.Dollar ? deposit.Fee : MoneyIn.Carried(new Balance(deposit.Minor, deposit.Cents), deposit.Fee);

    private Task<Balance> CashAsync(string account, string currency, CancellationToken ct) => BalanceAsync(new AccountKey(Chart.Cash, currency, account), ct);

    private Task<Balance> BalanceAsync(AccountKey account, CancellationToken ct) => figures.BalanceAsync(BookCodes.Fund, account, DateOnly.MaxValue, ct);
}
