using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.OwnDiscussions;

/// <summary>What discussions and communities keep about a person.</summary>
internal sealed class DiscussionPersonalData(AppDb db, JobOrders jobs) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<Post>("Discussions", PersonalDataBasis.Task, null, nameof(Post.Text), nameof(Post.Mentions))
        .AndIn<PostEdition>(nameof(PostEdition.Text)).AndIn<PostReport>(nameof(PostReport.Reason)).AndIn<ModerationDecision>(nameof(ModerationDecision.Reason)).AndIn<Discussion>(nameof(Discussion.Title), nameof(Discussion.Summary));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var id = person.Person;
        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.Author == id).Join(db.Set<Discussion>(), p => p.DiscussionId, d => d.Id, (p, d) => new { p, d.Code, d.Title }).OrderBy(r => r.p.At).ThenBy(r => r.Code).ToListAsync(ct);
        var before = await db.Set<PostEdition>().AsNoTracking().Where(e => db.Set<Post>().Any(p => p.DiscussionId == e.DiscussionId && p.Number == e.Post && p.Author == id))
            .Join(db.Set<Discussion>(), e => e.DiscussionId, d => d.Id, (e, d) => new { e, d.Code, d.Title }).OrderBy(r => r.e.At).ToListAsync(ct);
        var reports = await db.Set<PostReport>().AsNoTracking().Where(r => r.Reporter == id).OrderBy(r => r.At).ToListAsync(ct);
        var followed = await db.Set<DiscussionFollower>().Where(f => f.Person == id).Join(db.Set<Discussion>(), f => f.DiscussionId, d => d.Id, (f, d) => new { f.Since, d.Code, d.Title }).OrderBy(r => r.Code).ToListAsync(ct);
        var communities = await db.Set<CommunityMember>().Where(m => m.Person == id).Join(db.Set<Community>(), m => m.CommunityId, c => c.Id, (m, c) => new { m.At, c.Code, c.Name }).OrderBy(r => r.Code).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. posts.Select(r => Record(r.Code, r.Title, r.p.At, r.p.Text)),
                .. before.Select(r => Record(r.Code, r.Title, r.e.At, r.e.Text)),
                .. reports.Select(r => (IReadOnlyList<PersonalField>)[new("createdAt", r.At), new("reason", r.Reason)]),
                .. followed.Select(r => (IReadOnlyList<PersonalField>)[new("code", r.Code), new("subject", r.Title), new("since", r.Since)]),
                .. communities.Select(r => (IReadOnlyList<PersonalField>)[new("code", r.Code), new("subject", r.Name), new("since", r.At)]),
            ]),
        ];
    }

    /// <summary>Posts others answered keep their words under the name of a former member; the rest leaves its place and no word. What was said before an edit, reports, follows and memberships go.</summary>
    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        var id = person.Person;
        var touched = await db.Set<Post>().Where(p => p.Author == id && p.State != PostState.Deleted).Select(p => p.DiscussionId).Distinct().ToListAsync(ct);
        await db.Set<PostEdition>().Where(e => db.Set<Post>().Any(p => p.DiscussionId == e.DiscussionId && p.Number == e.Post && p.Author == id)).ExecuteDeleteAsync(ct);
        await db.Set<Post>().Where(p => p.Author == id && !db.Set<Post>().Any(a => a.DiscussionId == p.DiscussionId && a.Author != id && a.State == PostState.Shown && (a.ReplyTo == p.Number || p.Number == 1)))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Text, "").SetProperty(p => p.State, PostState.Deleted).SetProperty(p => p.Row, p => p.Row + 1), ct);
        await db.Set<PostReport>().Where(r => r.Reporter == id).ExecuteDeleteAsync(ct);
        await db.Set<DiscussionFollower>().Where(f => f.Person == id).ExecuteDeleteAsync(ct);
        await db.Set<Community>().Where(c => db.Set<CommunityMember>().Any(m => m.CommunityId == c.Id && m.Person == id && m.IsAdmitted)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Members, c => c.Members - 1), ct);
        await db.Set<CommunityMember>().Where(m => m.Person == id).ExecuteDeleteAsync(ct);
        foreach (var part in touched.Chunk(200)) await SettleAsync(part, ct);
        // Names stand on pages that are kept, and the index holds words: both are told by the change feed, which an act writes.
        if (touched.Count > 0) await jobs.EnqueueAsync(RenewDiscussions.Kind, new ErasedAuthor(id), $"renew-discussions:{id:N}", ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What discussions know of their posts, told anew.</summary>
    private async Task SettleAsync(Guid[] ids, CancellationToken ct)
    {
        await db.Set<Discussion>().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.ShownPosts, d => db.Set<Post>().Count(p => p.DiscussionId == d.Id && p.State == PostState.Shown))
            .SetProperty(d => d.Row, d => d.Row + 1), ct);
        await db.Set<Discussion>().Where(d => ids.Contains(d.Id) && db.Set<Post>().Any(p => p.DiscussionId == d.Id && p.Number == 1 && p.State == PostState.Deleted))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Opening, PostState.Deleted).SetProperty(d => d.Title, d => d.Code), ct);
        await db.Set<Discussion>().Where(d => ids.Contains(d.Id) && d.AcceptedPost != null && !db.Set<Post>().Any(p => p.DiscussionId == d.Id && p.Number == d.AcceptedPost && p.State == PostState.Shown))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.AcceptedPost, (int?)null), ct);
    }

    private static IReadOnlyList<PersonalField> Record(string code, string title, DateTimeOffset at, string text) => [new("code", code), new("subject", title), new("createdAt", at), new("text", text)];
}
