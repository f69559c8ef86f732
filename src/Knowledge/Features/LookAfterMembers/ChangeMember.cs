using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookAfterMembers;

/// <summary>Decides about somebody in a community: each decision carries a reason, and they are told.</summary>
internal sealed class ChangeMember(AppDb db, ActTrail acts, CommunityDesk desk, MemberRows members, DiscussionNews news, CurrentActor actor)
{
    public static readonly ActKind Admitted = new("CommunityMemberAdmitted");
    public static readonly ActKind Refused = new("CommunityMemberRefused");
    public static readonly ActKind Removed = new("CommunityMemberRemoved");
    public static readonly ActKind Appointed = new("CommunityModeratorMade");
    public static readonly ActKind Ended = new("CommunityModeratorEnded");

    /// <summary>Whether a decision fits where somebody stands.</summary>
    public static bool Fits(CommunityMember member, MemberMove move) => move switch
    {
        MemberMove.Admit or MemberMove.Refuse => !member.IsAdmitted,
        MemberMove.Remove => member.IsAdmitted,
        MemberMove.MakeModerator => member is { IsAdmitted: true, IsModerator: false },
        _ => member is { IsAdmitted: true, IsModerator: true },
    };

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<CommunityRefusal?> HandleAsync(string code, Guid person, MemberMove move, string? typed, CancellationToken ct)
    {
        var reason = Typed.Text(typed) is { Length: <= Discussion.ReasonLength } told ? told : null;
        await using var act = await acts.OpenAsync(KindOf(move), reason, ct);
        if (await desk.FindAsync(code, ct) is not { MayLookAfter: true } view) return CommunityRefusal.NotFound;
        if (await db.Set<CommunityMember>().SingleOrDefaultAsync(m => m.CommunityId == view.Community.Id && m.Person == person, ct) is not { } member || !Fits(member, move)) return CommunityRefusal.WrongState;
        // Nobody lets themself in or up: an officer could read what members were promised nobody else reads.
        if (person == actor.Value.Person && move != MemberMove.EndModerator) return CommunityRefusal.WrongState;
        if (reason is null) return CommunityRefusal.ReasonMissing;
        if (move == MemberMove.Admit)
        {
            member.IsAdmitted = true;
            MemberRows.Count(act, view.Community, 1);
        }

        if (move is MemberMove.Refuse or MemberMove.Remove) await members.RemoveAsync(act, view.Community, member, ct);
        if (move is MemberMove.MakeModerator or MemberMove.EndModerator) member.IsModerator = move == MemberMove.MakeModerator;
        await news.ToMemberAsync(view.Community, person, $"News.Member.{move}", act.At, ct);
        act.Concerns(new ActSubject(Community.Thing, code));
        await act.CommitAsync(new { person }, ct);
        return null;
    }

    private static ActKind KindOf(MemberMove move) => move switch
    {
        MemberMove.Admit => Admitted,
        MemberMove.Refuse => Refused,
        MemberMove.Remove => Removed,
        MemberMove.MakeModerator => Appointed,
        _ => Ended,
    };
}
