using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Upkeep;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ConfirmItem;

/// <summary>Those an item belongs to have looked at it and say that it is still right: its time begins anew.</summary>
internal sealed class ConfirmItem(ActTrail acts, ContributionDesk contributions, UpkeepDesk desk)
{
    public static readonly ActKind Act = new("ItemConfirmed");

    /// <summary>What is kept up of a contribution; null where nothing is.</summary>
    public Task<ItemUpkeep?> FindAsync(string contribution, CancellationToken ct) => desk.Standing().SingleOrDefaultAsync(u => u.Contribution == contribution, ct);

    /// <summary>Returns what stands against it.</summary>
    public async Task<ContributionRefusal?> HandleAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var contribution = (await contributions.FindAsync(code, ct))!;
        if (!(await contributions.StandingAsync(contribution, ct)).MayWrite) return ContributionRefusal.NotYours;
        if (await FindAsync(code, ct) is not { } upkeep) return ContributionRefusal.WrongState;
        var before = upkeep.Digested();
        (upkeep.Since, upkeep.Told) = (act.At, UpkeepState.Right);
        act.Changed(ChangeKinds.Item, upkeep.ItemCode);
        act.Concerns(new ActSubject(Contribution.Thing, code), before, upkeep.Digested());
        await act.CommitAsync(new { item = upkeep.ItemCode }, ct);
        return null;
    }
}
