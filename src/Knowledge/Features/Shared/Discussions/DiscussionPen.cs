using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.TellFollowers;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>Writes posts, shows and withholds them within an open act, and keeps what the discussion knows of them in step.</summary>
internal sealed class DiscussionPen(AppDb db, CurrentActor actor, JobOrders jobs, DiscussionNews news)
{
    /// <summary>Adds a post by whoever acts; who writes follows.</summary>
    public async Task<Post> WriteAsync(OpenAct act, Seen seen, string text, int? replyTo, IReadOnlyCollection<Guid> mentions, CancellationToken ct)
    {
        var (discussion, voice) = (seen.Discussion, seen.Voice);
        var post = new Post
        {
            DiscussionId = discussion.Id,
            Number = ++discussion.LastPost,
            State = PostState.Waiting,
            Text = text,
            Author = voice.Person,
            Organisation = actor.Value.Organisation,
            ReplyTo = replyTo,
            Mentions = string.Join(' ', mentions),
            At = act.At,
        };
        db.Add(post);
        await FollowAsync(discussion, voice.Person!.Value, act.At, ct);
        if (DiscussionLife.Waits(voice, text)) await news.ToModeratorsAsync(discussion, post, "News.PostWaits", act.At, ct);
        else await ShowAsync(act, discussion, post, ct);
        Changed(act, discussion);
        return post;
    }

    /// <summary>Lets everybody read a post, and has those who follow told.</summary>
    public async Task ShowAsync(OpenAct act, Discussion discussion, Post post, CancellationToken ct)
    {
        if (post.State == PostState.Shown) return;
        post.State = PostState.Shown;
        discussion.ShownPosts++;
        discussion.LatestAt = act.At;
        if (post.Number == 1) discussion.Opening = PostState.Shown;
        await TellAsync(discussion, post.Number, post.Number == 1 ? "News.DiscussionBegun" : "News.DiscussionPost", ct);
    }

    /// <summary>Takes a post away from readers.</summary>
    public static void Withhold(Discussion discussion, Post post, PostState state)
    {
        if (post.State == PostState.Shown) discussion.ShownPosts--;
        if (discussion.AcceptedPost == post.Number) discussion.AcceptedPost = null;
        post.State = state;
        if (post.Number == 1) discussion.Opening = state;
    }

    /// <summary>Has those who follow told of something, once.</summary>
    public Task TellAsync(Discussion discussion, int post, string sentence, CancellationToken ct) =>
        jobs.EnqueueAsync(TellFollowers.TellFollowers.Kind, new FollowerNews(discussion.Code, post, sentence), $"tell:{discussion.Code}:{post}:{sentence}", ct);

    /// <summary>Makes somebody follow; nothing where they do.</summary>
    public async Task FollowAsync(Discussion discussion, Guid person, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<DiscussionFollower>().AnyAsync(f => f.DiscussionId == discussion.Id && f.Person == person, ct)) return;
        db.Add(new DiscussionFollower { DiscussionId = discussion.Id, Person = person, Since = at });
    }

    /// <summary>Notes that a discussion changed, for the index and for everything that keeps pages everybody reads.</summary>
    public static void Changed(OpenAct act, Discussion discussion)
    {
        discussion.Row++;
        if (discussion.IsPublic) act.Changed(ChangeKinds.Discussion, discussion.Code);
    }
}
