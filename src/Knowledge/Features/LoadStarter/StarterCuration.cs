using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.FollowIndex;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LoadStarter;

/// <summary>The collections the product carries, put into a hub that does not hold them yet. One that was changed or withdrawn there is left alone.</summary>
internal sealed class StarterCuration(AppDb db)
{
    /// <summary>What is missing.</summary>
    public async Task<IReadOnlyList<StarterCollection>> MissingAsync(CancellationToken ct)
    {
        var known = await db.Set<Collection>().Where(c => c.StarterKey != null).Select(c => c.StarterKey!).ToHashSetAsync(ct);
        return [.. StarterCollection.All().Where(c => !known.Contains(c.Key))];
    }

    /// <summary>Adds what is missing, once the practices are there.</summary>
    public async Task AddAsync(OpenAct act, CancellationToken ct)
    {
        var missing = await MissingAsync(ct);
        if (missing.Count == 0) return;
        // The practices of this very act are not in the database yet.
        await db.SaveChangesAsync(ct);
        var codes = await db.Set<Item>().IgnoreQueryFilters().Where(i => i.StarterKey != null).ToDictionaryAsync(i => i.StarterKey!, i => i.Code, ct);
        foreach (var starter in missing)
        {
            var collection = Make(starter, Collection.CodeOf(await act.TakeNumbersAsync(Contribution.Thing, 1, ct)), codes, act.At);
            db.Add(collection);
            act.Changed(ChangeKinds.Collection, collection.Code);
        }
    }

    private static Collection Make(StarterCollection starter, string code, Dictionary<string, string> codes, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        return new Collection
        {
            Id = id,
            Code = code,
            StarterKey = starter.Key,
            State = CollectionState.Published,
            CreatedAt = at,
            ChangedAt = at,
            PublishedAt = at,
            Texts = [.. starter.Title.Texts.Select(t => new CollectionText { CollectionId = id, Language = t.Key, Title = t.Value, Introduction = starter.Introduction.In(t.Key) })],
            Entries = [.. starter.Items.Select((item, i) => new CollectionEntry
            {
                Id = Guid.CreateVersion7(at), CollectionId = id, ItemCode = codes[item.Practice], Position = i + 1, Reasons = CollectionEntry.Write(item.Reason.Texts), AddedAt = at,
            })],
        };
    }
}
