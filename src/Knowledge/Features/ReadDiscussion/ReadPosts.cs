using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadDiscussion;

/// <summary>A post as a page shows it.</summary>
internal sealed record PostView(Post Post, Seen Seen, string Author, string? Organisation, IReadOnlyList<string> Named, IReadOnlyList<ModerationDecision> Decisions, DateTimeOffset Now)
{
    public bool IsRead => DiscussionLife.IsRead(Post, Seen.Voice);

    public bool IsAccepted => Seen.Discussion.AcceptedPost == Post.Number;

    public bool IsOwn => DiscussionLife.IsOwn(Post.Author, Seen.Voice);

    public bool MayAnswer => Post.State == PostState.Shown && DiscussionLife.AgainstPosting(Seen.Discussion, Seen.Voice, Now) is null;

    public bool MayEdit => DiscussionLife.AgainstEditing(Seen.Discussion, Post, Seen.Voice, Now) is null;

    public bool MayDelete => DiscussionLife.AgainstDeleting(Post, Seen.Voice) is null;

    public bool MayReport => DiscussionLife.AgainstReporting(Post, Seen.Voice) is null;

    public bool MayModerate => Seen.Voice.Moderates && !IsOwn && Post.State != PostState.Deleted;

    public bool MayAccept => DiscussionLife.AgainstAccepting(Seen.Discussion, Post, Seen.Voice) is null;
}

/// <summary>Reads posts with what stands beside them.</summary>
internal sealed class ReadPosts(AppDb db, DiscussionNames names, TimeProvider clock)
{
    /// <summary>The posts of one page, from 1.</summary>
    public Task<IReadOnlyList<PostView>> PageAsync(Seen seen, int page, CancellationToken ct)
    {
        var (first, last) = ((page - 1) * DiscussionLinks.PostsOnPage, page * DiscussionLinks.PostsOnPage);
        return ReadAsync(seen, db.Set<Post>().Where(p => p.Number > first && p.Number <= last), ct);
    }

    /// <summary>One post; null where there is none.</summary>
    public async Task<PostView?> OneAsync(Seen seen, int number, CancellationToken ct) =>
        (await ReadAsync(seen, db.Set<Post>().Where(p => p.Number == number), ct)).SingleOrDefault();

    private async Task<IReadOnlyList<PostView>> ReadAsync(Seen seen, IQueryable<Post> wanted, CancellationToken ct)
    {
        var (id, voice, now) = (seen.Discussion.Id, seen.Voice, clock.GetUtcNow());
        // What waits is nobody's but its author's and the moderators'; what was hidden or deleted keeps its place.
        var posts = (await wanted.AsNoTracking().Where(p => p.DiscussionId == id).OrderBy(p => p.Number).ToListAsync(ct)).Where(p => p.State != PostState.Waiting || DiscussionLife.IsRead(p, voice)).ToList();
        var told = posts.Where(p => voice.Moderates || DiscussionLife.IsOwn(p.Author, voice)).Select(p => (int?)p.Number).ToList();
        var decisions = told.Count == 0 ? [] : await db.Set<ModerationDecision>().AsNoTracking().Where(d => d.DiscussionId == id && told.Contains(d.Post)).OrderBy(d => d.At).ToListAsync(ct);
        await names.LoadAsync(posts, ct);
        return [.. posts.Select(p => new PostView(p, seen, names.Of(p.Author), names.OrganisationOf(p), [.. p.Mentioned.Select(m => names.Of(m))], [.. decisions.Where(d => d.Post == p.Number)], now))];
    }
}
