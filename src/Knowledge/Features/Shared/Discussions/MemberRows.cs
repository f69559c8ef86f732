using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Features.FollowIndex;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>Keeps members and what hangs on them in step, within an open act.</summary>
internal sealed class MemberRows(AppDb db)
{
    /// <summary>Takes somebody out; of a closed community they follow nothing any more.</summary>
    public async Task RemoveAsync(OpenAct act, Community community, CommunityMember member, CancellationToken ct)
    {
        db.Remove(member);
        if (member.IsAdmitted) Count(act, community, -1);
        if (!community.IsClosed) return;
        var discussions = db.Set<Discussion>().Where(d => d.PlaceKey == community.Code).Select(d => d.Id);
        await db.Set<DiscussionFollower>().Where(f => f.Person == member.Person && discussions.Contains(f.DiscussionId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Notes that it has so many members more.</summary>
    public static void Count(OpenAct act, Community community, int more)
    {
        community.Members += more;
        if (!community.IsClosed) act.Changed(ChangeKinds.Community, community.Code);
    }
}
