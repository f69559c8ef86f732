using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;

namespace Marrakech.Knowledge.Features.AcceptAnswer;

/// <summary>Accepts a post as the answer to a question, or takes that back.</summary>
internal sealed class AcceptAnswer(ActTrail acts, DiscussionDesk desk, DiscussionNews news)
{
    public static readonly ActKind Accepted = new("AnswerAccepted");
    public static readonly ActKind Unaccepted = new("AnswerUnaccepted");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<DiscussionRefusal?> HandleAsync(string code, int number, bool accepts, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(accepts ? Accepted : Unaccepted, null, ct);
        if (await desk.FindAsync(code, ct) is not { } seen || await desk.PostAsync(seen.Discussion, number, ct) is not { } post) return DiscussionRefusal.NotFound;
        if (DiscussionLife.AgainstAccepting(seen.Discussion, post, seen.Voice) is { } refusal) return refusal;
        if (accepts == (seen.Discussion.AcceptedPost == number)) return DiscussionRefusal.WrongState;
        var before = seen.Discussion.Digested();
        seen.Discussion.AcceptedPost = accepts ? number : null;
        DiscussionPen.Changed(act, seen.Discussion);
        if (accepts) await news.ToAnswererAsync(seen.Discussion, post, ct);
        act.Concerns(new ActSubject(Discussion.Thing, code), before, seen.Discussion.Digested());
        await act.CommitAsync(new { post = number }, ct);
        return null;
    }
}
