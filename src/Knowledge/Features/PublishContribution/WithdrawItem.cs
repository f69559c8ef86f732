using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Operations.Contracts.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.PublishContribution;

/// <summary>Leaves a tombstone of an item within the act that decides so. The files go with it, whichever of its contributions brought them.</summary>
internal sealed class WithdrawItem(AppDb db, TellRegistrants registrants, FileStore files)
{
    public async Task HandleAsync(OpenAct act, string code, string reason, CancellationToken ct)
    {
        var item = await db.Set<Item>().IgnoreQueryFilters().SingleAsync(i => i.Code == code, ct);
        (item.WithdrawnAt, item.UpdatedAt, item.EndReason) = (act.At, act.At, reason);
        await registrants.EndedAsync(code, isWithdrawn: true, ct);
        foreach (var contribution in await db.Set<Contribution>().Where(c => c.ItemCode == code).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct))
            await files.ShowAsync(act, Contribution.Thing, contribution, isPublic: false, ct);
        act.Changed(ChangeKinds.Item, code);
    }
}
