using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.PublishContribution;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Knowledge.Features.WithdrawContribution;

/// <summary>Takes a contribution back; what it published leaves a tombstone at its address.</summary>
internal sealed class WithdrawContribution(ActTrail acts, ContributionDesk desk, ContributionNews news, WithdrawItem withdrawItem, FileStore files)
{
    public static readonly ActKind Act = new("ContributionWithdrawn");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ContributionRefusal?> HandleAsync(string code, string? reason, CancellationToken ct)
    {
        var told = Typed.Text(reason) is { Length: <= Contribution.ReasonLength } text ? text : null;
        await using var act = await acts.OpenAsync(Act, told, ct);
        var contribution = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(contribution, ContributionMove.Withdraw, ct) is { } refusal) return refusal;
        // A change that was published is part of the item by now.
        if (contribution is { IsChange: true, State: ContributionState.Published }) return ContributionRefusal.WrongState;
        if (told is null && ContributionLife.NeedsReason(contribution.State, ContributionMove.Withdraw)) return ContributionRefusal.ReasonMissing;
        var (before, wasPublic) = (contribution.Digested(), contribution.State is ContributionState.Published or ContributionState.Archived);
        desk.Move(act, contribution, ContributionMove.Withdraw, told);
        foreach (var seat in contribution.Seats.Where(s => s.IsOpen)) seat.State = SeatState.Replaced;
        await files.ShowAsync(act, Contribution.Thing, code, isPublic: false, ct);
        if (wasPublic && !contribution.IsChange) await withdrawItem.HandleAsync(act, contribution.ItemCode!, told!, ct);
        await news.ToWritersAsync(contribution, ContributionMove.Withdraw, ct);
        act.Concerns(new ActSubject(Contribution.Thing, code), before, contribution.Digested());
        await act.CommitAsync(new { item = wasPublic ? contribution.ItemCode : null }, ct);
        return null;
    }
}
