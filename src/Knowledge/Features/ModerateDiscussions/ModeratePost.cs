using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ModerateDiscussions;

/// <summary>Decides about a post. Each decision carries a reason, and its author is told.</summary>
internal sealed class ModeratePost(AppDb db, ActTrail acts, DiscussionDesk desk, DiscussionPen pen, DiscussionNews news)
{
    public static readonly ActKind Approved = new("PostApproved");
    public static readonly ActKind Hidden = new("PostHidden");
    public static readonly ActKind Dismissed = new("ReportsDismissed");
    public static readonly ActKind Warned = new("AuthorWarned");

    /// <summary>What can be decided about a post.</summary>
    public static readonly IReadOnlyList<ModerationMove> Moves = [ModerationMove.Approve, ModerationMove.Hide, ModerationMove.Dismiss, ModerationMove.Warn];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">The discussion.</param>
    /// <param name="number">The post.</param>
    /// <param name="move">The decision.</param>
    /// <param name="typed">The reason.</param>
    /// <param name="row">Count of the post's changes when the form was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<DiscussionRefusal?> HandleAsync(string code, int number, ModerationMove move, string? typed, int row, CancellationToken ct)
    {
        var reason = Typed.Text(typed) is { Length: <= Discussion.ReasonLength } told ? told : null;
        await using var act = await acts.OpenAsync(KindOf(move), reason, ct);
        if (await desk.FindAsync(code, ct) is not { } seen || await desk.PostAsync(seen.Discussion, number, ct) is not { } post) return DiscussionRefusal.NotFound;
        var reports = await db.Set<PostReport>().Where(r => r.DiscussionId == post.DiscussionId && r.Post == number && r.IsOpen).ToListAsync(ct);
        if (DiscussionLife.AgainstModerating(post, move, seen.Voice, reports.Count > 0) is { } refusal) return refusal;
        if (reason is null) return DiscussionRefusal.ReasonMissing;
        if (post.Row != row) return DiscussionRefusal.ChangedMeanwhile;
        var before = post.Digested();
        if (move == ModerationMove.Approve) await pen.ShowAsync(act, seen.Discussion, post, ct);
        if (move == ModerationMove.Hide) DiscussionPen.Withhold(seen.Discussion, post, PostState.Hidden);
        // A warning leaves the post, and with it what others reported, to be decided.
        if (move != ModerationMove.Warn) foreach (var report in reports) report.IsOpen = false;
        post.Row++;
        DiscussionPen.Changed(act, seen.Discussion);
        var decision = new ModerationDecision { Id = Guid.CreateVersion7(act.At), DiscussionId = post.DiscussionId, Post = number, Move = move, Reason = reason, At = act.At };
        db.Add(decision);
        await news.ToAuthorAsync(seen.Discussion, post, decision, ct);
        act.Concerns(new ActSubject(Discussion.Thing, code), before, post.Digested());
        await act.CommitAsync(new { post = number, reports = reports.Count }, ct);
        return null;
    }

    private static ActKind KindOf(ModerationMove move) => move switch
    {
        ModerationMove.Approve => Approved,
        ModerationMove.Hide => Hidden,
        ModerationMove.Dismiss => Dismissed,
        _ => Warned,
    };
}
