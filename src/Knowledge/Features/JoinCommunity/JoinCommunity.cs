using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.JoinCommunity;

/// <summary>Joins an open community, asks to join a closed one, or leaves.</summary>
internal sealed class JoinCommunity(AppDb db, ActTrail acts, CommunityDesk desk, MemberRows members, DiscussionNews news, CurrentActor actor)
{
    public static readonly ActKind Joined = new("CommunityJoined");
    public static readonly ActKind Asked = new("CommunityJoiningAsked");
    public static readonly ActKind Left = new("CommunityLeft");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<CommunityRefusal?> JoinAsync(string code, CancellationToken ct)
    {
        // Read without being kept: what is written must be read within the act.
        var isClosed = await db.Set<Community>().AsNoTracking().AnyAsync(c => c.Code == code && c.IsClosed, ct);
        await using var act = await acts.OpenAsync(isClosed ? Asked : Joined, null, ct);
        if (await desk.FindAsync(code, ct) is not { } view) return CommunityRefusal.NotFound;
        if (view.Own is not null) return CommunityRefusal.WrongState;
        var community = view.Community;
        db.Add(new CommunityMember { CommunityId = community.Id, Person = actor.Value.Person!.Value, IsAdmitted = !community.IsClosed, IsModerator = false, At = act.At });
        if (community.IsClosed) await news.OfRequestAsync(community, actor.Value.Person!.Value, act.At, ct);
        else MemberRows.Count(act, community, 1);
        act.Concerns(new ActSubject(Community.Thing, code));
        await act.CommitAsync(new { }, ct);
        return null;
    }

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<CommunityRefusal?> LeaveAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Left, null, ct);
        if (await desk.FindAsync(code, ct) is not { } view) return CommunityRefusal.NotFound;
        if (view.Own is not { } own) return CommunityRefusal.WrongState;
        await members.RemoveAsync(act, view.Community, own, ct);
        act.Concerns(new ActSubject(Community.Thing, code));
        await act.CommitAsync(new { }, ct);
        return null;
    }
}
