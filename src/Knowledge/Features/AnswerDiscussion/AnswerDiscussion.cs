using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.AnswerDiscussion;

/// <summary>Adds a post to a discussion.</summary>
internal sealed class AnswerDiscussion(AppDb db, ActTrail acts, DiscussionDesk desk, DiscussionPen pen)
{
    public static readonly ActKind Act = new("PostWritten");

    /// <summary>Returns the number of the post, or what stands against it.</summary>
    /// <param name="code">The discussion.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="to">The post it answers; 0 for all.</param>
    /// <param name="named">Posts whose authors are named.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<(int Number, DiscussionRefusal? Refusal)> HandleAsync(string code, string? typed, int to, IReadOnlyCollection<int> named, CancellationToken ct)
    {
        var text = Typed.Text(typed);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.FindAsync(code, ct) is not { } seen) return (0, DiscussionRefusal.NotFound);
        if (DiscussionLife.AgainstPosting(seen.Discussion, seen.Voice, act.At) is { } refusal) return (0, refusal);
        if (text is null) return (0, DiscussionRefusal.TextMissing);
        if (text.Length > Post.TextLength) return (0, DiscussionRefusal.TextTooLong);
        if (await desk.PaceAsync(seen.Voice, act.At, ct) is { } tooFast) return (0, tooFast);
        var shown = db.Set<Post>().AsNoTracking().Where(p => p.DiscussionId == seen.Discussion.Id && p.State == PostState.Shown);
        var answers = to > 0 && await shown.AnyAsync(p => p.Number == to, ct) ? to : (int?)null;
        var people = await shown.Where(p => named.Contains(p.Number) && p.Author != null && p.Author != seen.Voice.Person).Select(p => p.Author!.Value).Distinct().Order().Take(Post.MostMentions).ToListAsync(ct);
        var post = await pen.WriteAsync(act, seen, text, answers, people, ct);
        act.Concerns(new ActSubject(Discussion.Thing, code), null, post.Digested());
        await act.CommitAsync(new { post = post.Number, waits = post.State == PostState.Waiting }, ct);
        return (post.Number, null);
    }
}
