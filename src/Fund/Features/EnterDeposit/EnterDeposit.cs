using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.EnterDeposit;

/// <summary>What is typed of something that moved at the bank.</summary>
internal sealed record TypedDeposit(DepositKind Kind, string? Account, string? Reference, string? Day, string? Amount, string? Contribution, string? FromAccount, string? FromAmount, string? Note);

/// <summary>What became of it.</summary>
/// <param name="Code">Code of what was entered.</param>
/// <param name="Refusal">Why nothing was.</param>
/// <param name="Other">Code of another deposit, where that stands against it.</param>
internal sealed record DepositEntry(string? Code, DepositRefusal? Refusal, string? Other = null);

/// <summary>Enters something that moved at the bank. It is in the books once another person agreed.</summary>
internal sealed class EnterDeposit(AppDb db, ActTrail acts, ContributionDesk desk, RateBook rates, ContributionNews news, BookFigures figures, CurrentActor actor)
{
    public static readonly ActKind Act = new("DepositEntered");

    public async Task<DepositEntry> HandleAsync(TypedDeposit typed, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.FindAccountAsync(typed.Account, ct) is not { IsClosed: false } account) return Refused(DepositRefusal.AccountUnknown);
        if (Schedule.Day(typed.Day) is not { } day) return Refused(DepositRefusal.DayWrong);
        if (await AgainstDayAsync(day, ct) is { } wrongDay) return Refused(wrongDay);
        var currency = Currency.Find(account.Currency)!;
        var (read, fault) = Amount.Read(typed.Amount, currency);
        if (read is not { } amount) return Refused(Of(fault));
        var note = (typed.Note ?? "").Trim();
        if (note.Length > Deposit.NoteLength) return Refused(DepositRefusal.NoteTooLong);
        // The reference of a refund is known once it is paid.
        var reference = typed.Kind == DepositKind.Refund ? "" : (typed.Reference ?? "").Trim();
        if (typed.Kind != DepositKind.Refund && await ReferenceAsync(account.Code, reference, ct) is { } used) return used;
        var contribution = DepositLife.NamesContribution(typed.Kind) ? await desk.FindAsync(typed.Contribution?.Trim(), ct) : null;
        if (DepositLife.NamesContribution(typed.Kind) && Against(typed.Kind, contribution, amount) is { } refusal) return Refused(refusal);
        if (typed.Kind == DepositKind.Refund && await db.Set<Deposit>().AnyAsync(d => d.Contribution == contribution!.Code && d.Kind == DepositKind.Refund && (d.State == DepositState.Entered || d.State == DepositState.Decided), ct)) return Refused(DepositRefusal.RefundOpen);
        var (sold, wrong) = await SoldAsync(typed, currency, ct);
        if (wrong is not null) return Refused(wrong.Value);
        (AccountKey Account, long Minor)? leaving = typed.Kind == DepositKind.Charge ? (new AccountKey(Chart.Cash, currency.Code, account.Code), amount.Minor) : sold;
        if (leaving is { } left && (await figures.BalanceAsync(BookCodes.Fund, left.Account, DateOnly.MaxValue, ct)).Minor < left.Minor) return Refused(DepositRefusal.NotCovered);
        if (NeedsRate(typed.Kind) && await RateAsync(currency, day, ct) is { } none) return Refused(none);
        var deposit = new Deposit
        {
            Id = Guid.CreateVersion7(act.At),
            Code = Deposit.CodeOf(await act.TakeNumbersAsync(Deposit.Thing, 1, ct)),
            Kind = typed.Kind,
            State = DepositState.Entered,
            Account = account.Code,
            Reference = reference,
            Day = day,
            Currency = currency.Code,
            Minor = amount.Minor,
            FromAccount = sold?.Account.Party,
            FromMinor = sold?.Minor ?? 0,
            Contribution = contribution?.Code,
            Note = note,
            Waits = DepositStep.Enter,
            WaitsBy = actor.Value.Person,
            EnteredAt = act.At,
            EnteredBy = actor.Value.Person,
        };
        db.Add(deposit);
        await news.ToAdministratorsAsync(deposit.Code, deposit.Row, ContributionLinks.Deposit(deposit.Code), "Deposit.News.Waits", ct);
        act.Concerns(new ActSubject(Deposit.Thing, deposit.Code), null, deposit.Digested());
        await act.CommitAsync(new { kind = deposit.Kind.ToString() }, ct);
        return new(deposit.Code, null);
    }

    /// <summary>What stands against money of a contribution; null where nothing does.</summary>
    public static DepositRefusal? Against(DepositKind kind, DonorContribution? contribution, Amount amount)
    {
        if (contribution is null) return DepositRefusal.ContributionUnknown;
        if (contribution.Currency != amount.Currency.Code) return DepositRefusal.CurrencyDiffers;
        if (kind != DepositKind.Refund) return !ContributionLife.TakesMoney(contribution.State) ? DepositRefusal.ContributionTakesNone : amount.Minor > contribution.Minor - contribution.Paid ? DepositRefusal.MoreThanOpen : null;
        return amount.Currency != Currency.Dollar ? DepositRefusal.RefundDollars : amount.Minor > contribution.Paid ? DepositRefusal.MoreThanPaid : null;
    }

    /// <summary>Whether its dollars follow from the rate of the day; what leaves an account leaves at what it was carried at.</summary>
    public static bool NeedsRate(DepositKind kind) => kind is DepositKind.Contribution or DepositKind.Unidentified or DepositKind.Gift or DepositKind.Interest;

    private async Task<DepositEntry?> ReferenceAsync(string account, string reference, CancellationToken ct)
    {
        if (reference.Length is 0 or > Deposit.ReferenceLength) return Refused(DepositRefusal.ReferenceMissing);
        var other = await db.Set<Deposit>().Where(d => d.Account == account && d.Reference == reference && d.State != DepositState.Discarded).Select(d => d.Code).FirstOrDefaultAsync(ct);
        return other is null ? null : new DepositEntry(null, DepositRefusal.ReferenceUsed, other);
    }

    private async Task<((AccountKey Account, long Minor)? Sold, DepositRefusal? Refusal)> SoldAsync(TypedDeposit typed, Currency bought, CancellationToken ct)
    {
        if (typed.Kind != DepositKind.Exchange) return (null, null);
        if (await desk.FindAccountAsync(typed.FromAccount, ct) is not { IsClosed: false } from || bought != Currency.Dollar || from.Currency == bought.Code) return (null, DepositRefusal.ExchangeAccounts);
        var (amount, fault) = Amount.Read(typed.FromAmount, Currency.Find(from.Currency)!);
        return amount is { } read ? ((new AccountKey(Chart.Cash, from.Currency, from.Code), read.Minor), null) : (null, Of(fault));
    }

    /// <summary>What stands against a day: that it is ahead, or that the books take none of it.</summary>
    private async Task<DepositRefusal?> AgainstDayAsync(DateOnly day, CancellationToken ct)
    {
        if (day > desk.Today) return DepositRefusal.DayAhead;
        var book = await figures.BookAsync(BookCodes.Fund, ct);
        return day < book.Opened ? DepositRefusal.DayBeforeBooks : day <= book.ClosedThrough ? DepositRefusal.PeriodClosed : null;
    }

    private async Task<DepositRefusal?> RateAsync(Currency currency, DateOnly day, CancellationToken ct) => Of((await rates.FindAsync(currency, day, ct)).Refusal);

    private static DepositRefusal Of(AmountFault? fault) => fault == AmountFault.TooLarge ? DepositRefusal.AmountTooLarge : DepositRefusal.AmountWrong;

    /// <summary>Why there is no rate, for a deposit.</summary>
    public static DepositRefusal? Of(ContributionRefusal? refusal) => refusal switch { null => null, ContributionRefusal.RateStale => DepositRefusal.RateStale, _ => DepositRefusal.RateMissing };

    private static DepositEntry Refused(DepositRefusal refusal) => new(null, refusal);
}
