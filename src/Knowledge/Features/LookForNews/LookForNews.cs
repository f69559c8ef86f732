using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Domain.Following;
using Marrakech.Knowledge.Features.Shared.Following;
using Marrakech.Knowledge.Search;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookForNews;

/// <summary>
/// Tells people what is new in the searches they saved. Notices and the positions they bring their searches to are written in one act:
/// a job that was killed begins where the last act ended, so that nothing is told twice and nothing is left out.
/// </summary>
internal sealed class LookForNews(AppDb db, ActTrail acts, FindNews news, SearchIndex index, PeopleDirectory people, Notifications notifications, TimeProvider clock) : IJob
{
    public const string Kind = "look-for-news";

    /// <summary>Searches written in one act, and titles named in one notice.</summary>
    private const int Batch = 50, Named = 3;

    /// <summary>A notice leads to the search itself where its address is not longer than this.</summary>
    private const int LongestPath = 300;

    public static readonly ActKind Act = new("NewsLookedFor");

    public static readonly NotificationTopic Topic = new("searches", "Topic.Searches", MailChoice.Immediately);

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        // What this node's index does not hold yet is found the next time.
        if (index.Position is not { } upTo) return;
        var now = clock.GetUtcNow();
        var behind = await db.Set<SavedSearch>().AsNoTracking().Where(s => s.Rhythm != Rhythm.FeedOnly && s.Position < upTo).Select(s => new { s.Id, s.Rhythm, s.LookedAt, s.Position }).ToListAsync(ct);
        var due = behind.Where(s => Rhythms.IsDue(s.Rhythm, s.LookedAt, now)).OrderBy(s => s.Id).ToList();
        if (due.Count == 0) return;
        var published = await news.PublishedAsync(due.Min(s => s.Position), upTo, ct);
        foreach (var batch in due.Select(s => s.Id).Chunk(Batch)) await LookAsync(batch, published, upTo, ct);
    }

    private async Task LookAsync(Guid[] ids, IReadOnlyList<NewItem> published, long upTo, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var act = await acts.OpenAsync(Act, null, ct);
        var told = 0;
        // Read again inside the act: another node may have looked meanwhile, or its owner changed it.
        foreach (var search in await db.Set<SavedSearch>().Where(s => ids.Contains(s.Id) && s.Rhythm != Rhythm.FeedOnly && s.Position < upTo).OrderBy(s => s.Id).ToListAsync(ct))
        {
            var fresh = published.Where(n => n.Change > search.Position).ToList();
            if (fresh.Count > 0 && news.In(search, fresh) is { Count: > 0 } hits && await TellAsync(search, hits, ct)) told++;
            (search.Position, search.LookedAt) = (upTo, act.At);
        }

        await act.CommitAsync(new { searches = ids.Length, told, position = upTo }, ct);
    }

    private async Task<bool> TellAsync(SavedSearch search, IReadOnlyList<SearchHit> hits, CancellationToken ct)
    {
        if (await people.RecipientAsync(search.Person, ct) is not { } to) return false;
        var path = FollowingLinks.Newest(search) is { Length: <= LongestPath } list ? list : FollowingLinks.One(search.Id);
        var titles = string.Join(" · ", hits.Take(Named).Select(h => string.Concat(h.Title.Select(s => s.Text)))) + (hits.Count > Named ? $" · +{hits.Count - Named}" : "");
        return await notifications.AddAsync(new NewNotification { To = to, Topic = Topic.Name, SentenceKey = "News.Search", Values = [search.Name, titles], Path = path, Key = $"search:{search.Id:N}:{search.Position}" }, ct);
    }
}
