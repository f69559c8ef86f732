using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.DecideDeposit;

/// <summary>A second person agrees to what one proposed, and it is posted; or it is given up with a reason.</summary>
internal sealed class DecideDeposit(ActTrail acts, ContributionDesk desk, BookDeposit books, Ledger ledger, ContributionNews news, CurrentActor actor)
{
    public static readonly ActKind Approved = new("DepositApproved", IsPublic: true);
    public static readonly ActKind GivenUp = new("DepositStepGivenUp");

    /// <summary>Agrees to the step that waits; returns what stands against it.</summary>
    public async Task<DepositRefusal?> ApproveAsync(string code, int? row, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Approved, null, ct);
        if (await desk.TakeDepositAsync(code, ct) is not { Waits: { } step } deposit) return DepositRefusal.NothingWaits;
        if (deposit.Row != row) return DepositRefusal.ChangedMeanwhile;
        if (deposit.WaitsBy is not { } first || first == actor.Value.Person) return DepositRefusal.SamePerson;
        var before = deposit.Digested();
        var contribution = await desk.TakeAsync(step == DepositStep.Identify ? deposit.WaitsFor : deposit.Contribution, ct);
        var (postings, refusal) = await books.PrepareAsync(deposit, step, contribution, ct);
        if (refusal is not null) return refusal;
        Apply(deposit, step, contribution);
        (deposit.ApprovedBy, deposit.ApprovedAt, deposit.Row, deposit.Waits, deposit.WaitsBy, deposit.WaitsFor, deposit.WaitsDay) = (actor.Value.Person, act.At, deposit.Row + 1, null, null, null, null);
        if (contribution is not null && step != DepositStep.Pay)
        {
            contribution.Row++;
            act.Changed(DonorContribution.Thing, contribution.Code);
            await news.ToDonorAsync(contribution, $"Deposit.News.{step}", $"{code}-{deposit.Row}", ct);
        }

        // Totals by donor and year tell of it.
        act.Changed(Deposit.Thing, code);
        // Last: until the act ends nobody else posts.
        var answer = await ledger.PostAsync(act, postings, ct);
        if (answer.Problem is { } problem) return Of(problem);
        Number(deposit, step, answer.Posted);
        act.Concerns(new ActSubject(Deposit.Thing, code), before, deposit.Digested());
        await act.CommitAsync(new { step = step.ToString(), postings = answer.Posted.Select(p => p.Number) }, ct);
        return null;
    }

    /// <summary>Gives up the step that waits: what was never in the books never will be. Whoever proposed it may too.</summary>
    public async Task<DepositRefusal?> GiveUpAsync(string code, string? reason, int? row, CancellationToken ct)
    {
        if (reason?.Trim() is not { Length: > 0 and <= Deposit.ReasonLength } why) return DepositRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(GivenUp, null, ct);
        if (await desk.TakeDepositAsync(code, ct) is not { Waits: { } step } deposit) return DepositRefusal.NothingWaits;
        if (deposit.Row != row) return DepositRefusal.ChangedMeanwhile;
        var before = deposit.Digested();
        if (step == DepositStep.Enter) deposit.State = DepositState.Discarded;
        (deposit.Reason, deposit.Row, deposit.Waits, deposit.WaitsBy, deposit.WaitsFor, deposit.WaitsDay) = (why, deposit.Row + 1, null, null, null, null);
        act.Concerns(new ActSubject(Deposit.Thing, code), before, deposit.Digested());
        await act.CommitAsync(new { step = step.ToString() }, ct);
        return null;
    }

    /// <summary>What a step changes of the deposit and of what has come of its contribution.</summary>
    private static void Apply(Deposit deposit, DepositStep step, DonorContribution? contribution)
    {
        var came = (step, deposit.Kind) switch
        {
            (DepositStep.Enter, DepositKind.Contribution) or (DepositStep.Identify, _) => deposit.Minor,
            (DepositStep.Enter, DepositKind.Refund) => -deposit.Minor,
            (DepositStep.TakeBack, DepositKind.Refund) => deposit.Minor,
            (DepositStep.TakeBack, DepositKind.Contribution or DepositKind.Unidentified) => -deposit.Minor,
            _ => 0,
        };
        if (contribution is not null)
        {
            contribution.Paid += came;
            contribution.State = ContributionLife.After(contribution.State, contribution.Minor, contribution.Paid);
        }

        if (step == DepositStep.Identify) deposit.Contribution = deposit.WaitsFor;
        if (step == DepositStep.Pay) (deposit.Reference, deposit.PaidOn) = (deposit.WaitsFor!, deposit.WaitsDay);
        if (step == DepositStep.TakeBack) deposit.Reason = deposit.WaitsFor;
        deposit.State = DepositLife.After(step, deposit.Kind);
    }

    private static void Number(Deposit deposit, DepositStep step, IReadOnlyList<Posted> posted)
    {
        if (step == DepositStep.Enter) deposit.Posting = posted[0].Number;
        else if (step is DepositStep.Identify or DepositStep.Pay) deposit.SecondPosting = posted[0].Number;
    }

    private static DepositRefusal Of(BookProblem problem) => problem.Refusal switch
    {
        BookRefusal.NotCovered => DepositRefusal.NotCovered,
        BookRefusal.PeriodClosed => DepositRefusal.PeriodClosed,
        BookRefusal.BeforeTheBook => DepositRefusal.DayBeforeBooks,
        BookRefusal.InTheFuture => DepositRefusal.DayAhead,
        _ => DepositRefusal.BooksRefuse,
    };
}
