using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.FollowIndex;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LoadStarter;

/// <summary>The collections and topics the product carries, put into a hub that does not hold them yet. One that was changed or withdrawn there is left alone.</summary>
internal sealed class StarterCuration(AppDb db)
{
    /// <summary>Whether anything is missing.</summary>
    public async Task<bool> IsMissingAsync(CancellationToken ct) => (await CollectionsAsync(ct)).Count + (await TopicsAsync(ct)).Count > 0;

    /// <summary>Adds what is missing, once the practices are there.</summary>
    public async Task AddAsync(OpenAct act, CancellationToken ct)
    {
        if (!await IsMissingAsync(ct)) return;
        // The practices of this very act are not in the database yet.
        await db.SaveChangesAsync(ct);
        var codes = await db.Set<Item>().IgnoreQueryFilters().Where(i => i.StarterKey != null).ToDictionaryAsync(i => i.StarterKey!, i => i.Code, ct);
        foreach (var starter in await CollectionsAsync(ct))
        {
            var collection = Make(starter, Collection.CodeOf(await act.TakeNumbersAsync(Contribution.Thing, 1, ct)), codes, act.At);
            db.Add(collection);
            act.Changed(ChangeKinds.Collection, collection.Code);
        }

        await db.SaveChangesAsync(ct);
        foreach (var starter in await TopicsAsync(ct))
        {
            db.Add(Make(starter, await db.Set<Collection>().Where(c => c.StarterKey == starter.Collection).Select(c => c.Code).SingleOrDefaultAsync(ct), act.At));
            act.Changed(ChangeKinds.Topic, starter.Slug);
        }
    }

    private async Task<IReadOnlyList<StarterCollection>> CollectionsAsync(CancellationToken ct)
    {
        var known = await db.Set<Collection>().Where(c => c.StarterKey != null).Select(c => c.StarterKey!).ToHashSetAsync(ct);
        return [.. StarterCollection.All().Where(c => !known.Contains(c.Key))];
    }

    /// <summary>One whose address somebody took here is left out.</summary>
    private async Task<IReadOnlyList<StarterTopic>> TopicsAsync(CancellationToken ct)
    {
        var known = await db.Set<Topic>().Select(t => t.Slug).ToHashSetAsync(ct);
        return [.. StarterTopic.All().Where(t => !known.Contains(t.Slug))];
    }

    private static Topic Make(StarterTopic starter, string? collection, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        return new Topic
        {
            Id = id,
            Slug = starter.Slug,
            StarterKey = starter.Slug,
            State = CollectionState.Published,
            Base = new TopicBase { Objectives = starter.Objectives, Paragraphs = starter.Paragraphs, Query = starter.Query, Collection = collection, Resources = "" },
            CreatedAt = at,
            ChangedAt = at,
            PublishedAt = at,
            Texts = [.. starter.Title.Texts.Select(t => new TopicText { TopicId = id, Language = t.Key, Title = t.Value, Introduction = starter.Introduction.In(t.Key) })],
        };
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
