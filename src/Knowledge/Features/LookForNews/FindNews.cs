using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Following;
using Marrakech.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LookForNews;

/// <summary>Something new, by the change that published it.</summary>
/// <param name="Code">Code of the item.</param>
/// <param name="Change">Number of the change.</param>
/// <param name="At">When it was published.</param>
internal sealed record NewItem(string Code, long Change, DateTimeOffset At);

/// <summary>Finds what was published between two positions of the change feed, and which of it a search finds.</summary>
internal sealed class FindNews(AppDb db, SearchIndex index)
{
    /// <summary>Everything published after one position up to another. A change at the instant an item was published is the change that published it; later ones only altered it.</summary>
    public async Task<IReadOnlyList<NewItem>> PublishedAsync(long after, long upTo, CancellationToken ct)
    {
        var changes = await db.Set<Change>().AsNoTracking().Where(c => c.Kind == ChangeKinds.Item && c.Number > after && c.Number <= upTo).ToListAsync(ct);
        var codes = changes.Select(c => c.Key).Distinct().ToList();
        var published = await db.Set<Item>().AsNoTracking().Where(i => codes.Contains(i.Code) && i.ArchivedAt == null).Select(i => new { i.Code, i.PublishedAt }).ToDictionaryAsync(i => i.Code, i => i.PublishedAt, ct);
        return [.. changes.Where(c => published.TryGetValue(c.Key, out var at) && at == c.At).Select(c => new NewItem(c.Key, c.Number, c.At))];
    }

    /// <summary>Which of some new items a saved search finds, the newest first.</summary>
    public IReadOnlyList<SearchHit> In(SavedSearch search, IReadOnlyCollection<NewItem> news)
    {
        var codes = news.Select(n => n.Code).ToHashSet();
        var oldest = DateOnly.FromDateTime(news.Min(n => n.At).UtcDateTime);
        var query = SearchPlace.Find(search.Place)!.NewestOf(search.Query, Language.Find(search.Language) ?? Language.English);
        var found = new List<SearchHit>();
        for (var page = 1; page * query.Size <= SearchQuery.DeepestHit; page++)
        {
            var hits = index.Search(query with { Page = page }).Hits;
            found.AddRange(hits.Where(h => codes.Contains(h.Id)));
            // Newest first: behind what is older than all that is new, nothing new comes.
            if (hits.Count < query.Size || hits[^1].Date is not { } day || day < oldest) break;
        }

        return found;
    }
}
