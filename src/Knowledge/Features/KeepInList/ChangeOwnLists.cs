using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Shared.Collections;

namespace Marrakech.Knowledge.Features.KeepInList;

/// <summary>Why something is not done with a list of one's own; its sentence is <c>OwnList.Refusal.{Name}</c>.</summary>
internal enum OwnListRefusal
{
    TitleMissing,
    TitleTooLong,
    TooManyLists,
    TooManyItems,
    ItemUnknown,
    ItemThere,

    /// <summary>No list was chosen and none was named.</summary>
    ListMissing,
}

/// <summary>What is done within a list of one's own.</summary>
internal enum OwnListStep
{
    Rename,
    Up,
    Down,
    Remove,
}

/// <summary>Makes, fills, arranges and deletes private lists. The trail says that it was done and not with what: what somebody reads is nobody's business.</summary>
internal sealed class ChangeOwnLists(AppDb db, ActTrail acts, OwnLists lists, ReadLines lines)
{
    public static readonly ActKind Made = new("OwnListMade");
    public static readonly ActKind Changed = new("OwnListChanged");
    public static readonly ActKind Deleted = new("OwnListDeleted");

    /// <summary>Makes an empty list, or one with an item in it.</summary>
    /// <param name="title">Title as typed.</param>
    /// <param name="item">Code of the first item; null for none.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<(Guid? List, OwnListRefusal? Refusal)> MakeAsync(string? title, string? item, CancellationToken ct)
    {
        if (Typed.Line(title) is not { } told) return (null, OwnListRefusal.TitleMissing);
        if (told.Length > OwnList.TitleLength) return (null, OwnListRefusal.TitleTooLong);
        await using var act = await acts.OpenAsync(Made, null, ct);
        if ((await lists.AllAsync(ct)).Count >= OwnList.MostLists) return (null, OwnListRefusal.TooManyLists);
        if (item is not null && !await lines.IsThereAsync(item, ct)) return (null, OwnListRefusal.ItemUnknown);
        var list = new OwnList { Id = Guid.CreateVersion7(act.At), Person = lists.Person, Title = told, CreatedAt = act.At };
        if (item is not null) list.Entries.Add(new OwnListEntry { ListId = list.Id, ItemCode = item, Position = 1 });
        db.Add(list);
        act.Concerns(SubjectOf(list));
        await act.CommitAsync(new { items = list.Entries.Count }, ct);
        return (list.Id, null);
    }

    /// <summary>Puts an item at the end of a list.</summary>
    public async Task<OwnListRefusal?> KeepAsync(Guid id, string item, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Changed, null, ct);
        if (await lists.FindAsync(id, ct) is not { } list) return OwnListRefusal.ListMissing;
        if (list.Entries.Any(e => e.ItemCode == item)) return OwnListRefusal.ItemThere;
        if (list.Entries.Count >= OwnList.MostItems) return OwnListRefusal.TooManyItems;
        if (!await lines.IsThereAsync(item, ct)) return OwnListRefusal.ItemUnknown;
        db.Add(new OwnListEntry { ListId = list.Id, ItemCode = item, Position = list.Entries.Count + 1 });
        await CommitAsync(act, list, "Keep", ct);
        return null;
    }

    /// <summary>Renames or arranges a list of one's own.</summary>
    /// <param name="id">The list; it must be there.</param>
    /// <param name="step">What is done.</param>
    /// <param name="value">The new title, or the code of the item.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<OwnListRefusal?> ChangeAsync(Guid id, OwnListStep step, string? value, CancellationToken ct)
    {
        var told = Typed.Line(value);
        if (step == OwnListStep.Rename && told is null) return OwnListRefusal.TitleMissing;
        if (step == OwnListStep.Rename && told!.Length > OwnList.TitleLength) return OwnListRefusal.TitleTooLong;
        await using var act = await acts.OpenAsync(Changed, null, ct);
        var list = (await lists.FindAsync(id, ct))!;
        if (step == OwnListStep.Rename) list.Title = told!;
        else if (list.Entries.Find(e => e.ItemCode == told) is { } entry) Arrange(list, entry, step);
        else return OwnListRefusal.ItemUnknown;
        await CommitAsync(act, list, step.ToString(), ct);
        return null;
    }

    /// <summary>Deletes a list of one's own.</summary>
    public async Task DeleteAsync(Guid id, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Deleted, null, ct);
        var list = (await lists.FindAsync(id, ct))!;
        db.RemoveRange(list.Entries);
        db.Remove(list);
        act.Concerns(SubjectOf(list));
        await act.CommitAsync(new { items = list.Entries.Count }, ct);
    }

    private void Arrange(OwnList list, OwnListEntry entry, OwnListStep step)
    {
        var order = list.InOrder();
        if (step == OwnListStep.Remove)
        {
            db.Remove(entry);
            order = [.. order.Where(e => e != entry)];
        }

        foreach (var (one, position) in Sequence.Moved(order, entry, step == OwnListStep.Up).Select((e, i) => (e, i + 1))) one.Position = position;
    }

    private static Task CommitAsync(OpenAct act, OwnList list, string step, CancellationToken ct)
    {
        list.Row++;
        act.Concerns(SubjectOf(list));
        return act.CommitAsync(new { step }, ct);
    }

    private static ActSubject SubjectOf(OwnList list) => new(OwnList.Thing, list.Id.ToString());
}
