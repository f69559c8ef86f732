using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Projects;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund.Features.ApproveTransfers;

/// <summary>Approves or refuses a transfer somebody else prepared. An approval posts it and ends the reservation in the same act.</summary>
internal sealed class ApproveTransfer(AppDb db, ActTrail acts, ProjectDesk desk, ProposalNews news, Ledger ledger, LiveSettings settings, CurrentActor actor)
{
    public static readonly ActKind Approved = new("TransferApproved", IsPublic: true), Refused = new("TransferRefused");

    /// <summary>Reference of the project a transfer belongs to; null where there is no such transfer.</summary>
    public Task<string?> ProjectAsync(string code, CancellationToken ct) => desk.ProjectOfAsync<Transfer>(t => t.Code == code, t => t.ProposalId, ct);

    /// <summary>What stands against an approval by whoever acts; null where nothing does.</summary>
    public ProjectRefusal? Against(Transfer transfer) =>
        ProjectRules.AgainstApproval(transfer.PreparedBy, actor.Value.Person, actor.Value.Role, transfer.Cents, settings[ProposalLive.TransferLimit] * Currency.Dollar.Units);

    /// <summary>Approves; returns what stands against it.</summary>
    public async Task<ProjectRefusal?> ApproveAsync(string project, string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Approved, null, ct);
        var refusal = await PayAsync(act, project, code, ct);
        // What was changed on the way is not written by whoever saves next.
        if (refusal is not null) db.ChangeTracker.Clear();
        return refusal;
    }

    /// <summary>Refuses; its tranche can be prepared anew. Returns what stands against it.</summary>
    public async Task<ProjectRefusal?> RefuseAsync(string project, string code, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Refused, null, ct);
        if (await desk.TakeAsync(act, project, ct) is not { } run || run.Transfers.FirstOrDefault(t => t.Code == code) is not { State: FourEyes.Waiting } transfer) return ProjectRefusal.WrongState;
        if (Typed.Within(reason, Proposal.ReasonLength) is not { } told) return ProjectRefusal.ReasonMissing;
        var before = transfer.Digested();
        Decide(act, transfer, FourEyes.Refused);
        transfer.Reason = told;
        await news.ToAdministratorsAsync(run.Proposal, "Project.News.TransferRefused", ct);
        act.Concerns(new ActSubject(Transfer.Thing, code), before, transfer.Digested());
        await act.CommitAsync(new { transfer.Tranche, transfer.Cents }, ct);
        return null;
    }

    private async Task<ProjectRefusal?> PayAsync(OpenAct act, string project, string code, CancellationToken ct)
    {
        if (await desk.TakeAsync(act, project, ct) is not { } run || run.Transfers.FirstOrDefault(t => t.Code == code) is not { State: FourEyes.Waiting } transfer) return ProjectRefusal.WrongState;
        if (run.Tranches.Single(t => t.Code == transfer.Tranche) is not { State: TrancheState.Ready } tranche) return ProjectRefusal.WrongState;
        if (Against(transfer) is { } against) return against;
        if (run.Confirmed?.Id != transfer.Details) return ProjectRefusal.NoDetails;
        var before = transfer.Digested();
        Decide(act, transfer, FourEyes.Granted);
        (tranche.State, tranche.Row) = (TrancheState.Transferred, tranche.Row + 1);
        await news.ToOrganisationAsync(run.Proposal, "Project.News.Transfer", ct);
        act.Changed(Proposal.Thing, project);
        act.Concerns(new ActSubject(Transfer.Thing, code), before, transfer.Digested());
        var posting = ProjectPostings.Paid(code, DateOnly.FromDateTime(act.At.UtcDateTime), tranche.Code, project, run.Proposal.Lead, transfer.Bank, transfer.Cents);
        if ((await ledger.PostAsync(act, [posting], ct)).Problem is not null) return ProjectRefusal.NotCovered;
        await act.CommitAsync(new { tranche = tranche.Code, transfer.Cents, transfer.Bank }, ct);
        return null;
    }

    private void Decide(OpenAct act, Transfer transfer, FourEyes state) => (transfer.State, transfer.DecidedBy, transfer.DecidedAt, transfer.Row) = (state, actor.Value.Person, act.At, transfer.Row + 1);
}
