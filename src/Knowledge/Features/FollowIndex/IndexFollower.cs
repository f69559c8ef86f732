using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Knowledge.Features.FollowIndex;

/// <summary>Keeps this node's search index in step with the change feed; an empty or discarded index is rebuilt.</summary>
internal sealed partial class IndexFollower(SearchIndex index, CompactLibrary library, IServiceScopeFactory scopes, ILogger<IndexFollower> log) : IChangeFollower
{
    /// <summary>From this many changes on, building anew is quicker than applying them.</summary>
    private const int RebuildAbove = 20_000;

    public async Task FollowAsync(long position, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (index.Position is not { } from || from > position || position - from > RebuildAbove)
        {
            if (index.Discarded is { } reason) Discarded(reason);
            Rebuild(db, position);
            return;
        }

        if (from < position) await ApplyAsync(db, from, position, ct);
    }

    /// <summary>Builds the whole index from the database.</summary>
    public void Rebuild(AppDb db, long position) =>
        index.Rebuild(CompactSearchDocuments.All(library.Shelf).Concat(ItemSearchDocuments.Read(db, null)).Concat(CollectionSearchDocuments.Read(db, null)).Concat(DiscussionSearchDocuments.Read(db, null)), position);

    private async Task ApplyAsync(AppDb db, long from, long position, CancellationToken ct)
    {
        var changes = await db.Set<Change>().AsNoTracking().Where(c => c.Number > from && c.Number <= position)
            .Select(c => new { c.Kind, c.Key }).Distinct().ToListAsync(ct);
        var codes = Keys(ChangeKinds.Item);
        var items = ItemSearchDocuments.Read(db, codes).ToList();
        var collections = Keys(ChangeKinds.Collection);
        var discussions = Keys(ChangeKinds.Discussion);
        items.AddRange(CollectionSearchDocuments.Read(db, collections));
        items.AddRange(DiscussionSearchDocuments.Read(db, discussions));
        var gone = codes.Union(collections).Union(discussions).Except(items.Select(i => i.Id)).Select(SearchChange.Removal);
        var compact = changes.Any(c => c.Kind == ChangeKinds.Document) ? CompactSearchDocuments.All(library.Shelf) : [];
        index.Apply([.. items.Concat(compact).Select(SearchChange.Of), .. gone], position);

        HashSet<string> Keys(string kind) => [.. changes.Where(c => c.Kind == kind).Select(c => c.Key)];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index is built anew: {Reason}")]
    private partial void Discarded(string reason);
}

/// <summary>Kinds of change in the feed.</summary>
internal static class ChangeKinds
{
    public const string Item = "item", Document = "document", Collection = "collection", Place = "place", Topic = "topic", Discussion = "discussion", Community = "community", Usage = "usage";
}
