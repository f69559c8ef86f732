using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FollowDiscussion;

/// <summary>Follows a discussion, or stops following it.</summary>
internal sealed class FollowDiscussion(AppDb db, ActTrail acts, DiscussionDesk desk, DiscussionPen pen)
{
    public static readonly ActKind Followed = new("DiscussionFollowed");
    public static readonly ActKind Left = new("DiscussionUnfollowed");

    /// <summary>Returns what stands against it; null when it is so now.</summary>
    public async Task<DiscussionRefusal?> HandleAsync(string code, bool follows, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(follows ? Followed : Left, null, ct);
        if (await desk.FindAsync(code, ct) is not { Voice: { MayWrite: true, Person: { } person } } seen) return DiscussionRefusal.NotFound;
        if (follows) await pen.FollowAsync(seen.Discussion, person, act.At, ct);
        else await db.Set<DiscussionFollower>().Where(f => f.DiscussionId == seen.Discussion.Id && f.Person == person).ExecuteDeleteAsync(ct);
        act.Concerns(new ActSubject(Discussion.Thing, code));
        await act.CommitAsync(new { }, ct);
        return null;
    }
}
