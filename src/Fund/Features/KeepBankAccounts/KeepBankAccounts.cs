using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Domain.Money;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.KeepBankAccounts;

/// <summary>Keeps the accounts the fund's money lies in.</summary>
internal sealed class KeepBankAccounts(AppDb db, ActTrail acts)
{
    public static readonly ActKind Opened = new("BankAccountAdded");
    public static readonly ActKind Changed = new("BankAccountChanged");

    /// <summary>Adds an account.</summary>
    public async Task<(string? Code, ContributionRefusal? Refusal)> AddAsync(string? bank, string? currency, string? number, CancellationToken ct)
    {
        if (Currency.Find(currency) is not { } money) return (null, ContributionRefusal.CurrencyUnknown);
        if (Against(bank, number) is { } refusal) return (null, refusal);
        await using var act = await acts.OpenAsync(Opened, null, ct);
        var bare = Bare(number);
        if (await db.Set<BankAccount>().AnyAsync(a => a.Number == bare && a.Currency == money.Code, ct)) return (null, ContributionRefusal.NumberUsed);
        var account = new BankAccount { Id = Guid.CreateVersion7(act.At), Code = BankAccount.CodeOf(await act.TakeNumbersAsync(BankAccount.Thing, 1, ct)), Bank = bank!.Trim(), Currency = money.Code, Number = bare };
        db.Add(account);
        await CommitAsync(act, account, null, ct);
        return (account.Code, null);
    }

    /// <summary>Writes name and number anew, closes the account, or shows its number to everybody; its currency stays.</summary>
    public async Task<ContributionRefusal?> ChangeAsync(string code, string? bank, string? number, bool isClosed, bool isPublic, int? row, CancellationToken ct)
    {
        if (Against(bank, number) is { } refusal) return refusal;
        await using var act = await acts.OpenAsync(Changed, null, ct);
        var account = await db.Set<BankAccount>().SingleAsync(a => a.Code == code, ct);
        if (account.Row != row) return ContributionRefusal.ChangedMeanwhile;
        var before = account.Digested();
        (account.Bank, account.Number, account.IsClosed, account.IsPublic, account.Row) = (bank!.Trim(), Bare(number), isClosed, isPublic, account.Row + 1);
        await CommitAsync(act, account, before, ct);
        return null;
    }

    private static Task CommitAsync(OpenAct act, BankAccount account, object? before, CancellationToken ct)
    {
        act.Concerns(new ActSubject(BankAccount.Thing, account.Code), before, account.Digested());
        // The public page about giving tells of it.
        act.Changed(BankAccount.Thing, account.Code);
        return act.CommitAsync(new { currency = account.Currency, end = account.End, closed = account.IsClosed, shown = account.IsPublic }, ct);
    }

    private static ContributionRefusal? Against(string? bank, string? number) =>
        bank?.Trim() is not { Length: > 0 } name ? ContributionRefusal.NameMissing
        : name.Length > BankAccount.BankLength ? ContributionRefusal.TooLong
        : Bare(number) is { Length: >= BankAccount.LeastNumber and <= BankAccount.NumberLength } bare && bare.All(char.IsAsciiLetterOrDigit) ? null : ContributionRefusal.NumberWrong;

    private static string Bare(string? number) => string.Concat((number ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
}
