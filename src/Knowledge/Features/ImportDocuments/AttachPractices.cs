using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Links;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>Attaches the practices of imported documents, as editions, to the items they tell of; makes items for those nobody knows.</summary>
internal sealed class AttachPractices(AppDb db, EditionMaker editions, PracticeMatching matching, ItemFacts facts, LinkDesk links)
{
    public async Task<PracticeCounts> AttachAsync(OpenAct act, IReadOnlyList<ImportedDocument> documents, CancellationToken ct)
    {
        // The withdrawn too: a document that tells of one brings it no second code.
        var items = await db.Set<Item>().IgnoreQueryFilters().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations)
            .Include(i => i.Versions.Where(v => v.IsCurrent)).Include(i => i.Editions).ThenInclude(e => e.Facts).Where(i => i.Kind == ItemKind.Practice).ToListAsync(ct);
        var incoming = documents.Where(d => d.Stored!.Outcome != StoreOutcome.Unchanged)
            .SelectMany(d => d.Source.Practices.Select(p => new IncomingPractice(d.Source, d.Stored!.Version, p))).ToList();
        var (fresh, superseded, touched) = SetAsideKnown(items, incoming);
        var created = await AttachFreshAsync(act, items, fresh, touched, ct);

        foreach (var item in touched)
        {
            facts.Renew(db, item, act.At);
            act.Changed(ChangeKinds.Item, item.Code);
        }

        await links.KeepAsync(touched, act.At, ct);
        var read = documents.Sum(d => d.Source.Practices.Count);
        return new PracticeCounts(read, fresh.Count, read - fresh.Count, superseded, created, items.Count);
    }

    /// <summary>Leaves alone what a new version repeats; marks as superseded what it altered or dropped.</summary>
    private static (List<IncomingPractice> Fresh, int Superseded, HashSet<Item> Touched) SetAsideKnown(List<Item> items, List<IncomingPractice> incoming)
    {
        var touched = new HashSet<Item>();
        var fresh = new List<IncomingPractice>();
        var superseded = 0;
        foreach (var document in incoming.GroupBy(p => p.Document.Key))
        {
            var version = document.First().Version;
            var digests = document.ToLookup(p => p.Digest);
            var current = items.SelectMany(i => i.Editions.Select(e => (Item: i, Edition: e)))
                .Where(x => x.Edition.Document == document.Key && x.Edition.SupersededIn is null).ToList();
            foreach (var (item, edition) in current.Where(x => !digests.Contains(x.Edition.Digest)))
            {
                edition.SupersededIn = version;
                touched.Add(item);
                superseded++;
            }

            var kept = current.Select(x => x.Edition.Digest).ToHashSet();
            fresh.AddRange(document.Where(p => !kept.Contains(p.Digest)));
        }

        return (fresh, superseded, touched);
    }

    private async Task<int> AttachFreshAsync(OpenAct act, List<Item> items, List<IncomingPractice> fresh, HashSet<Item> touched, CancellationToken ct)
    {
        var groups = matching.Assign(items, fresh);
        var codes = await ItemCodes.TakeAsync(act, groups.Count(g => g.Item is null), ct);
        var created = 0;
        foreach (var group in groups)
        {
            var item = group.Item;
            if (item is null)
            {
                item = Create(codes.Dequeue(), group.Practices[0], act.At);
                db.Add(item);
                items.Add(item);
                created++;
            }

            foreach (var practice in group.Practices)
            {
                var edition = editions.Make(item.Id, practice, act.At);
                db.Add(edition);
                if (!item.Editions.Contains(edition)) item.Editions.Add(edition);
            }

            touched.Add(item);
        }

        return created;
    }

    private static Item Create(string code, IncomingPractice practice, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = code,
        Kind = ItemKind.Practice,
        Level = "national",
        Objective = practice.Practice.Objective,
        PublishedAt = at,
        UpdatedAt = at,
    };
}
