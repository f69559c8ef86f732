using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.DecideDeposit;

/// <summary>Proposes the next step of a deposit that is in the books: whose money it is, that a refund was paid, or that it is taken back. Another person agrees.</summary>
internal sealed class ProposeStep(AppDb db, ActTrail acts, ContributionDesk desk, ContributionNews news, CurrentActor actor)
{
    public static readonly ActKind Identified = new("DepositIdentificationProposed");
    public static readonly ActKind Paid = new("RefundPaymentProposed");
    public static readonly ActKind TakenBack = new("DepositReversalProposed");

    /// <summary>Says to which contribution money belongs that nobody could assign.</summary>
    public Task<DepositRefusal?> IdentifyAsync(string code, string? contribution, int? row, CancellationToken ct) => ProposeAsync(Identified, DepositStep.Identify, code, row, async deposit =>
    {
        var found = await desk.FindAsync(contribution?.Trim(), ct);
        if (EnterDeposit.EnterDeposit.Against(DepositKind.Contribution, found, deposit.Amount) is { } refusal) return refusal;
        deposit.WaitsFor = found!.Code;
        return null;
    }, ct);

    /// <summary>Says that a refund left the account, with the bank's reference.</summary>
    public Task<DepositRefusal?> PayAsync(string code, string? reference, string? day, int? row, CancellationToken ct) => ProposeAsync(Paid, DepositStep.Pay, code, row, async deposit =>
    {
        if (reference?.Trim() is not { Length: > 0 and <= Deposit.ReferenceLength } by) return DepositRefusal.ReferenceMissing;
        if (Schedule.Day(day) is not { } on) return DepositRefusal.DayWrong;
        if (on > desk.Today) return DepositRefusal.DayAhead;
        if (await db.Set<Deposit>().AnyAsync(d => d.Account == deposit.Account && d.Reference == by && d.State != DepositState.Discarded, ct)) return DepositRefusal.ReferenceUsed;
        (deposit.WaitsFor, deposit.WaitsDay) = (by, on);
        return null;
    }, ct);

    /// <summary>Takes back what is in the books, with a reason.</summary>
    public Task<DepositRefusal?> TakeBackAsync(string code, string? reason, int? row, CancellationToken ct) => ProposeAsync(TakenBack, DepositStep.TakeBack, code, row, deposit =>
    {
        if (reason?.Trim() is not { Length: > 0 and <= Deposit.ReasonLength } why) return Task.FromResult<DepositRefusal?>(DepositRefusal.ReasonMissing);
        deposit.WaitsFor = why;
        return Task.FromResult<DepositRefusal?>(null);
    }, ct);

    private async Task<DepositRefusal?> ProposeAsync(ActKind kind, DepositStep step, string code, int? row, Func<Deposit, Task<DepositRefusal?>> propose, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(kind, null, ct);
        if (await desk.TakeDepositAsync(code, ct) is not { } deposit || !DepositLife.Can(step, deposit.Kind, deposit.State, deposit.Waits)) return DepositRefusal.WrongState;
        if (deposit.Row != row) return DepositRefusal.ChangedMeanwhile;
        var before = deposit.Digested();
        if (await propose(deposit) is { } refusal) return refusal;
        (deposit.Waits, deposit.WaitsBy, deposit.Row) = (step, actor.Value.Person, deposit.Row + 1);
        await news.ToAdministratorsAsync(code, deposit.Row, ContributionLinks.Deposit(code), "Deposit.News.Waits", ct);
        act.Concerns(new ActSubject(Deposit.Thing, code), before, deposit.Digested());
        await act.CommitAsync(new { step = step.ToString() }, ct);
        return null;
    }
}
