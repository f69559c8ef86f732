using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Contributions;

/// <summary>How many drafts one person may have open: beyond that, nobody remembers what they began. Drafts made of a table are bounded by the table and do not count.</summary>
internal sealed class DraftLimit(AppDb db, CurrentActor actor, LiveSettings live)
{
    /// <summary>What stands against another draft of whoever acts; null where nothing does.</summary>
    public async Task<ContributionRefusal?> AgainstAsync(CancellationToken ct)
    {
        if (actor.Value.Person is not { } person) return null;
        var open = await db.Set<Contribution>().CountAsync(c => c.Author == person && c.State == ContributionState.Draft && c.ClientKey == null, ct);
        return open < live[KnowledgeLive.OpenDrafts] ? null : ContributionRefusal.TooManyDrafts;
    }
}
