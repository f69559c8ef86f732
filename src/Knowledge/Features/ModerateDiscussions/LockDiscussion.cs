using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;

namespace Marrakech.Knowledge.Features.ModerateDiscussions;

/// <summary>Locks a discussion, so that it takes no more posts, or opens it again.</summary>
internal sealed class LockDiscussion(AppDb db, ActTrail acts, DiscussionDesk desk, DiscussionNews news)
{
    public static readonly ActKind Locked = new("DiscussionLocked");
    public static readonly ActKind Unlocked = new("DiscussionUnlocked");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<DiscussionRefusal?> HandleAsync(string code, bool locks, string? typed, CancellationToken ct)
    {
        var reason = Typed.Text(typed) is { Length: <= Discussion.ReasonLength } told ? told : null;
        await using var act = await acts.OpenAsync(locks ? Locked : Unlocked, reason, ct);
        if (await desk.FindAsync(code, ct) is not { } seen) return DiscussionRefusal.NotFound;
        if (DiscussionLife.AgainstLocking(seen.Discussion, locks, seen.Voice) is { } refusal) return refusal;
        if (reason is null) return DiscussionRefusal.ReasonMissing;
        var before = seen.Discussion.Digested();
        seen.Discussion.IsLocked = locks;
        DiscussionPen.Changed(act, seen.Discussion);
        var decision = new ModerationDecision { Id = Guid.CreateVersion7(act.At), DiscussionId = seen.Discussion.Id, Move = locks ? ModerationMove.Lock : ModerationMove.Unlock, Reason = reason, At = act.At };
        db.Add(decision);
        await news.ToBeginnerAsync(seen.Discussion, decision, ct);
        act.Concerns(new ActSubject(Discussion.Thing, code), before, seen.Discussion.Digested());
        await act.CommitAsync(new { }, ct);
        return null;
    }
}
