using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReportPost;

/// <summary>Tells the moderators that a post does harm.</summary>
internal sealed class ReportPost(AppDb db, ActTrail acts, DiscussionDesk desk, DiscussionNews news)
{
    public static readonly ActKind Act = new("PostReported");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<DiscussionRefusal?> HandleAsync(string code, int number, string? typed, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.FindAsync(code, ct) is not { } seen || await desk.PostAsync(seen.Discussion, number, ct) is not { } post) return DiscussionRefusal.NotFound;
        if (DiscussionLife.AgainstReporting(post, seen.Voice) is { } refusal) return refusal;
        if (Typed.Text(typed) is not { Length: <= Discussion.ReasonLength } reason) return DiscussionRefusal.ReasonMissing;
        var person = seen.Voice.Person!.Value;
        if (await db.Set<PostReport>().AnyAsync(r => r.DiscussionId == post.DiscussionId && r.Post == number && r.Reporter == person, ct)) return DiscussionRefusal.ReportedAlready;
        db.Add(new PostReport { DiscussionId = post.DiscussionId, Post = number, Reporter = person, Reason = reason, At = act.At, IsOpen = true });
        await news.ToModeratorsAsync(seen.Discussion, post, "News.PostReported", act.At, ct);
        act.Concerns(new ActSubject(Discussion.Thing, code));
        // The reason stands in the report, which goes when its person is erased; the trail keeps none.
        await act.CommitAsync(new { post = number }, ct);
        return null;
    }
}
