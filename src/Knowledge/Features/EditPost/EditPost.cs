using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;

namespace Marrakech.Knowledge.Features.EditPost;

/// <summary>Changes the words of one's own post for a time; those before stay readable.</summary>
internal sealed class EditPost(AppDb db, ActTrail acts, DiscussionDesk desk, DiscussionPen pen, DiscussionNews news)
{
    public static readonly ActKind Act = new("PostEdited");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">The discussion.</param>
    /// <param name="number">The post.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="row">Count of its changes when the form was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<DiscussionRefusal?> HandleAsync(string code, int number, string? typed, int row, CancellationToken ct)
    {
        var text = Typed.Text(typed);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.FindAsync(code, ct) is not { } seen || await desk.PostAsync(seen.Discussion, number, ct) is not { } post) return DiscussionRefusal.NotFound;
        if (DiscussionLife.AgainstEditing(seen.Discussion, post, seen.Voice, act.At) is { } refusal) return refusal;
        if (text is null) return DiscussionRefusal.TextMissing;
        if (text.Length > Post.TextLength) return DiscussionRefusal.TextTooLong;
        if (post.Row != row) return DiscussionRefusal.ChangedMeanwhile;
        if (text == post.Text) return null;
        var before = post.Digested();
        db.Add(new PostEdition { Id = Guid.CreateVersion7(act.At), DiscussionId = post.DiscussionId, Post = number, Text = post.Text, At = act.At });
        (post.Text, post.EditedAt) = (text, act.At);
        post.Row++;
        DiscussionPen.Changed(act, seen.Discussion);
        // Other words are judged like a new post's, or links would be added after the look.
        if (post.State == PostState.Shown && DiscussionLife.Waits(seen.Voice, text)) DiscussionPen.Withhold(seen.Discussion, post, PostState.Waiting);
        if (post.State == PostState.Waiting)
        {
            if (DiscussionLife.Waits(seen.Voice, text)) await news.ToModeratorsAsync(seen.Discussion, post, "News.PostWaits", act.At, ct);
            else await pen.ShowAsync(act, seen.Discussion, post, ct);
        }

        act.Concerns(new ActSubject(Discussion.Thing, code), before, post.Digested());
        await act.CommitAsync(new { post = number, waits = post.State == PostState.Waiting }, ct);
        return null;
    }
}
