using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Collections;

namespace Marrakech.Knowledge.Features.EditCollection;

/// <summary>What is done with an item of a collection.</summary>
internal enum Arrangement
{
    Add,
    Up,
    Down,
    Remove,

    /// <summary>Saying why it is there.</summary>
    Explain,
}

/// <summary>Puts items into a collection, takes them out, moves them and says why each is there. Each step is told by itself, so that two people who arrange at once lose nothing.</summary>
internal sealed class ArrangeCollection(AppDb db, ActTrail acts, CollectionReader collections, ReadLines lines)
{
    public static readonly ActKind Act = new("CollectionArranged");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Code of the collection.</param>
    /// <param name="step">What is done.</param>
    /// <param name="item">Code of the item.</param>
    /// <param name="language">Language of the sentence.</param>
    /// <param name="reason">Why it is there, as typed.</param>
    /// <param name="mark">Mark of the sentence the form was opened on.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<CollectionRefusal?> HandleAsync(string code, Arrangement step, string? item, Language language, string? reason, string? mark, CancellationToken ct)
    {
        var (itemCode, sentence) = (Typed.Line(item)?.ToUpperInvariant() ?? "", Typed.Line(reason));
        if (sentence?.Length > CollectionEntry.ReasonLength) return CollectionRefusal.ReasonTooLong;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var collection = (await collections.FindAsync(code, ct))!;
        if (collection.State == CollectionState.Withdrawn) return CollectionRefusal.WrongState;
        var before = collection.Digested();
        var refusal = step == Arrangement.Add ? await AddAsync(collection, itemCode, language, sentence, act.At, ct) : Change(collection, step, itemCode, language, sentence, mark);
        if (refusal is not null) return refusal;
        collection.ChangedAt = act.At;
        collection.Row++;
        if (collection.State == CollectionState.Published) act.Changed(ChangeKinds.Collection, code);
        act.Concerns(new ActSubject(Collection.Thing, code), before, collection.Digested());
        await act.CommitAsync(new { step = step.ToString(), item = itemCode }, ct);
        return null;
    }

    private async Task<CollectionRefusal?> AddAsync(Collection collection, string item, Language language, string? sentence, DateTimeOffset at, CancellationToken ct)
    {
        if (collection.Entries.Any(e => e.ItemCode == item)) return CollectionRefusal.ItemThere;
        if (!await lines.IsThereAsync(item, ct)) return CollectionRefusal.ItemUnknown;
        if (collection.Entries.Count >= CollectionEntry.Most) return CollectionRefusal.TooMany;
        var entry = new CollectionEntry { Id = Guid.CreateVersion7(at), CollectionId = collection.Id, ItemCode = item, Position = collection.Entries.Count + 1, Reasons = "{}", AddedAt = at };
        entry.Explain(language.Code, sentence);
        // Added by name: a row found through its list would be taken for one that is there already, for it has its key.
        db.Add(entry);
        if (!collection.Entries.Contains(entry)) collection.Entries.Add(entry);
        return null;
    }

    private CollectionRefusal? Change(Collection collection, Arrangement step, string item, Language language, string? sentence, string? mark)
    {
        if (collection.Entries.Find(e => e.ItemCode == item) is not { } entry) return CollectionRefusal.ItemMissing;
        if (step == Arrangement.Explain)
        {
            if (mark != Mark.Of(entry.Reason(language.Code))) return CollectionRefusal.ChangedMeanwhile;
            entry.Explain(language.Code, sentence);
            return null;
        }

        if (step == Arrangement.Remove && collection is { State: CollectionState.Published, Entries.Count: 1 }) return CollectionRefusal.Empty;
        var order = collection.InOrder();
        if (step == Arrangement.Remove)
        {
            db.Remove(entry);
            collection.Entries.Remove(entry);
            order = [.. order.Where(e => e != entry)];
        }

        foreach (var (one, position) in Sequence.Moved(order, entry, step == Arrangement.Up).Select((e, i) => (e, i + 1))) one.Position = position;
        return null;
    }
}
