using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Collections;

namespace Marrakech.Knowledge.Features.PublishCollection;

/// <summary>Publishes a collection, and withdraws it again; its address stays.</summary>
internal sealed class PublishCollection(ActTrail acts, CollectionReader collections)
{
    public static readonly ActKind Published = new("CollectionPublished", IsPublic: true);
    public static readonly ActKind Withdrawn = new("CollectionWithdrawn", IsPublic: true);

    /// <summary>Returns what stands against publishing; null when it was done.</summary>
    public async Task<CollectionRefusal?> PublishAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Published, null, ct);
        var collection = (await collections.FindAsync(code, ct))!;
        if (Against(collection) is { } refusal) return refusal;
        var before = collection.Digested();
        (collection.State, collection.PublishedAt) = (CollectionState.Published, act.At);
        await CommitAsync(act, collection, before, ct);
        return null;
    }

    /// <summary>Returns what stands against withdrawing; null when it was done.</summary>
    public async Task<CollectionRefusal?> WithdrawAsync(string code, string? reason, CancellationToken ct)
    {
        if (Typed.Text(reason) is not { Length: <= Collection.ReasonLength } told) return CollectionRefusal.WhyMissing;
        await using var act = await acts.OpenAsync(Withdrawn, told, ct);
        var collection = (await collections.FindAsync(code, ct))!;
        if (collection.State != CollectionState.Published) return CollectionRefusal.WrongState;
        var before = collection.Digested();
        (collection.State, collection.EndReason) = (CollectionState.Withdrawn, told);
        await CommitAsync(act, collection, before, ct);
        return null;
    }

    private static CollectionRefusal? Against(Collection collection)
    {
        if (collection.State != CollectionState.Draft) return CollectionRefusal.WrongState;
        if (collection.Entries.Count == 0) return CollectionRefusal.Empty;
        return collection.Texts.Any(t => t.Introduction.Length == 0) ? CollectionRefusal.IntroductionMissing : null;
    }

    private static Task CommitAsync(OpenAct act, Collection collection, object before, CancellationToken ct)
    {
        collection.ChangedAt = act.At;
        collection.Row++;
        act.Changed(ChangeKinds.Collection, collection.Code);
        act.Concerns(new ActSubject(Collection.Thing, collection.Code), before, collection.Digested());
        return act.CommitAsync(new { items = collection.Entries.Count }, ct);
    }
}
