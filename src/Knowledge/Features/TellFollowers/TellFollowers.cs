using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.TellFollowers;

/// <summary>What those who follow are told.</summary>
/// <param name="Discussion">Code of the discussion.</param>
/// <param name="Post">Number of the post; 0 for what is about the whole.</param>
/// <param name="Sentence">Key of the sentence.</param>
internal sealed record FollowerNews(string Discussion, int Post, string Sentence);

/// <summary>Tells those who follow a discussion, those named in the post, and of a new discussion the members of its community. Told twice nobody is: each piece of news has its key.</summary>
internal sealed class TellFollowers(AppDb db, ActTrail acts, DiscussionNews news) : IJob
{
    public const string Kind = "tell-followers";

    public static readonly ActKind Act = new("FollowersTold");

    /// <summary>People told in one act: others wait for their place in the trail no longer than that takes.</summary>
    private const int AtOnce = 100;

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var told = run.Payload<FollowerNews>();
        if (await db.Set<Discussion>().AsNoTracking().SingleOrDefaultAsync(d => d.Code == told.Discussion, ct) is not { } discussion) return;
        var post = await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.DiscussionId == discussion.Id && p.Number == told.Post, ct);
        // Hidden or deleted meanwhile: there is nothing to tell of.
        if (told.Post > 0 && post?.State != PostState.Shown) return;
        var named = post?.Mentioned.ToHashSet() ?? [];
        var people = (await PeopleAsync(discussion, told.Post, ct)).Union(await MayReadAsync(discussion, named, ct)).Where(p => p != post?.Author);
        foreach (var part in people.Chunk(AtOnce))
        {
            await using var act = await acts.OpenAsync(Act, null, ct);
            foreach (var person in part)
            {
                if (named.Contains(person)) await news.ToMentionedAsync(discussion, told.Post, person, ct);
                else await news.ToFollowerAsync(discussion, told.Post, told.Sentence, person, ct);
            }

            act.Concerns(new ActSubject(Discussion.Thing, discussion.Code));
            await act.CommitAsync(new { post = told.Post, people = part.Length }, ct);
        }
    }

    private async Task<List<Guid>> PeopleAsync(Discussion discussion, int post, CancellationToken ct)
    {
        var followers = await db.Set<DiscussionFollower>().Where(f => f.DiscussionId == discussion.Id).Select(f => f.Person).ToListAsync(ct);
        if (discussion.Place != PlaceKind.Community) return followers;
        var members = await MembersAsync(discussion, ct);
        if (post == 1) return [.. followers.Union(members)];
        return discussion.IsPublic ? followers : [.. followers.Intersect(members)];
    }

    private async Task<IEnumerable<Guid>> MayReadAsync(Discussion discussion, IEnumerable<Guid> people, CancellationToken ct) =>
        discussion.IsPublic ? people : people.Intersect(await MembersAsync(discussion, ct));

    private Task<List<Guid>> MembersAsync(Discussion discussion, CancellationToken ct) => db.Set<CommunityMember>().Where(m => m.IsAdmitted)
        .Join(db.Set<Community>().Where(c => c.Code == discussion.PlaceKey), m => m.CommunityId, c => c.Id, (m, _) => m.Person).ToListAsync(ct);
}
