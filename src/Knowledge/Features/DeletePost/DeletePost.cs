using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DeletePost;

/// <summary>Takes one's own post back: its place stays, and nothing of its words, nor of those before.</summary>
internal sealed class DeletePost(AppDb db, ActTrail acts, DiscussionDesk desk)
{
    public static readonly ActKind Act = new("PostDeleted");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<DiscussionRefusal?> HandleAsync(string code, int number, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.FindAsync(code, ct) is not { } seen || await desk.PostAsync(seen.Discussion, number, ct) is not { } post) return DiscussionRefusal.NotFound;
        if (DiscussionLife.AgainstDeleting(post, seen.Voice) is { } refusal) return refusal;
        var before = post.Digested();
        DiscussionPen.Withhold(seen.Discussion, post, PostState.Deleted);
        post.Text = "";
        post.Row++;
        // The title is words of the first post.
        if (number == 1) seen.Discussion.Title = code;
        DiscussionPen.Changed(act, seen.Discussion);
        await db.Set<PostEdition>().Where(e => e.DiscussionId == post.DiscussionId && e.Post == number).ExecuteDeleteAsync(ct);
        await db.Set<PostReport>().Where(r => r.DiscussionId == post.DiscussionId && r.Post == number && r.IsOpen).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsOpen, false), ct);
        act.Concerns(new ActSubject(Discussion.Thing, code), before, post.Digested());
        await act.CommitAsync(new { post = number }, ct);
        return null;
    }
}
