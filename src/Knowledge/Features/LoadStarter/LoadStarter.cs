using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Features.FollowIndex;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.LoadStarter;

/// <summary>Puts the starter practices, collections and topics a repository does not hold yet into it; what is there already is left alone.</summary>
internal sealed class LoadStarter(AppDb db, ActTrail acts, StarterCuration curation)
{
    public static readonly ActKind Act = new("StarterRepositoryLoaded", IsPublic: true);

    /// <summary>Returns how many practices were added.</summary>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var missing = await MissingAsync(ct);
        if (missing.Count == 0 && !await curation.IsMissingAsync(ct)) return 0;

        await using var act = await acts.OpenAsync(Act, null, ct);
        // Asked again inside the transaction: another node may have loaded them meanwhile.
        missing = await MissingAsync(ct);
        var codes = await ItemCodes.TakeAsync(act, missing.Count, ct);
        foreach (var practice in missing)
        {
            var item = Make(practice, codes.Dequeue(), act.At);
            db.Add(item);
            act.Changed(ChangeKinds.Item, item.Code);
        }

        await curation.AddAsync(act, ct);
        await act.CommitAsync(new { practices = missing.Count }, ct);
        return missing.Count;
    }

    private async Task<List<StarterPractice>> MissingAsync(CancellationToken ct)
    {
        var known = await db.Set<Item>().IgnoreQueryFilters().Where(i => i.StarterKey != null).Select(i => i.StarterKey!).ToHashSetAsync(ct);
        return [.. StarterPractice.All().Where(p => !known.Contains(p.Key))];
    }

    private static Item Make(StarterPractice practice, string code, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        return new Item
        {
            Id = id,
            Code = code,
            Kind = ItemKind.Practice,
            StarterKey = practice.Key,
            Level = practice.Level,
            Objective = practice.Objective,
            PublishedAt = at,
            UpdatedAt = at,
            Texts = [.. practice.Title.Texts.Select(t => new ItemText { ItemId = id, Language = t.Key, Title = t.Value, Summary = practice.Summary.In(t.Key) })],
            Facets = [.. practice.Facets().Distinct().Select(f => new ItemFacet { ItemId = id, Facet = f.Facet, Value = f.Value })],
            Organisations = [.. practice.Organisations.DistinctBy(o => o.Name)
                .Select(o => new ItemOrganisation { ItemId = id, Name = o.Name, Acronym = o.Acronym, Role = o.Role })],
        };
    }
}
