using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.PayTranches;

/// <summary>Says that the conditions of a tranche are met, prepares its payment, or gives it back.</summary>
internal sealed class PayTranche(AppDb db, ActTrail acts, ProjectDesk desk, ProposalNews news, Ledger ledger, CurrentActor actor)
{
    /// <summary>Kind of subject in the trail.</summary>
    private const string Thing = "tranche";

    public static readonly ActKind Met = new("TrancheConditionsMet"), Prepared = new("TransferPrepared"), Released = new("TrancheReleased", IsPublic: true);

    /// <summary>Says that its conditions are met; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> MeetAsync(string code, int number, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Met, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { Agreement.WorkEnded: null, Agreement: not null } project || Of(project, number) is not { State: TrancheState.Held } tranche) return ProjectRefusal.WrongState;
        if (Typed.Within(reason, Proposal.ReasonLength) is not { } told) return ProjectRefusal.ReasonMissing;
        var before = tranche.Digested();
        (tranche.State, tranche.Reason, tranche.Row) = (TrancheState.Ready, told, tranche.Row + 1);
        act.Concerns(new ActSubject(Thing, tranche.Code), before, tranche.Digested());
        await act.CommitAsync(new { tranche.Cents }, ct);
        return null;
    }

    /// <summary>Prepares its payment, which somebody else approves; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> PrepareAsync(string code, int number, string? bank, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Prepared, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { } project || Of(project, number) is not { State: TrancheState.Ready } tranche) return ProjectRefusal.WrongState;
        if (project.Transfers.Any(t => t.Tranche == tranche.Code && t.State == FourEyes.Waiting)) return ProjectRefusal.TransferWaits;
        if (project.Confirmed is not { } details) return ProjectRefusal.NoDetails;
        if (Typed.Line(bank) is not { Length: <= Transfer.BankLength } account || !(await desk.BanksAsync(ct)).ContainsKey(account)) return ProjectRefusal.NotCovered;
        var transfer = new Transfer
        {
            Code = Transfer.CodeOf(await act.TakeNumbersAsync(Transfer.Thing, 1, ct)),
            ProposalId = project.Proposal.Id,
            Tranche = tranche.Code,
            Cents = tranche.Cents,
            Bank = account,
            Details = details.Id,
            State = FourEyes.Waiting,
            PreparedBy = actor.Value.Person,
            PreparedAt = act.At,
        };
        db.Add(transfer);
        act.Concerns(new ActSubject(Transfer.Thing, transfer.Code), null, transfer.Digested());
        await act.CommitAsync(new { tranche = tranche.Code, tranche.Cents, bank = account }, ct);
        return null;
    }

    /// <summary>Gives it back, so that it can be allocated anew; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> ReleaseAsync(string code, int number, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Released, null, ct);
        if (await desk.TakeAsync(act, code, ct) is not { } project || Of(project, number) is not { State: TrancheState.Held or TrancheState.Ready } tranche) return ProjectRefusal.WrongState;
        if (project.Transfers.Any(t => t.Tranche == tranche.Code && t.State == FourEyes.Waiting)) return ProjectRefusal.TransferWaits;
        if (Typed.Within(reason, Proposal.ReasonLength) is not { } told) return ProjectRefusal.ReasonMissing;
        var before = tranche.Digested();
        (tranche.State, tranche.Reason, tranche.Row) = (TrancheState.Released, told, tranche.Row + 1);
        await news.ToOrganisationAsync(project.Proposal, "Project.News.Released", ct);
        act.Changed(Proposal.Thing, code);
        act.Concerns(new ActSubject(Thing, tranche.Code), before, tranche.Digested());
        if ((await ledger.PostAsync(act, [ProjectPostings.Released(tranche.Code, DateOnly.FromDateTime(act.At.UtcDateTime), code, tranche.Cents)], ct)).Problem is { } problem)
            throw new InvalidOperationException($"The release of {tranche.Code} was refused: {problem.Refusal}.");
        await act.CommitAsync(new { tranche.Cents }, ct);
        return null;
    }

    private static Tranche? Of(ProjectRun project, int number) => project.Tranches.FirstOrDefault(t => t.Number == number);
}
