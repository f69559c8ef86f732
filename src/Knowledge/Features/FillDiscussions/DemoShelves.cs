using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Domain.Following;
using Marrakech.Knowledge.Features.EditCollection;
using Marrakech.Knowledge.Features.FillDemonstration;
using Marrakech.Ui.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FillDiscussions;

/// <summary>Collections of the secretariat and searches people saved. What is in a collection, and the searches, are put in here: the pages' own ways read the language of a request.</summary>
internal sealed class DemoShelves(AppDb db, ActTrail acts, CurrentActor actor, StartCollection start, DescribeCollection describe, PublishCollection.PublishCollection publish)
{
    private const string Officer = "secretariat";

    public async Task FillAsync(DemoWorld world, DemoTalkData data, CancellationToken ct)
    {
        var before = actor.Value;
        actor.Become(world.Of(Officer).Actor);
        foreach (var told in data.Collections) await CollectAsync(told, ct);
        actor.Become(before);
        await using var act = await acts.OpenAsync(DemoItems.Act, null, ct);
        var position = await db.Set<Change>().MaxAsync(c => (long?)c.Number, ct) ?? 0;
        db.AddRange(data.Searches.Select(s => new SavedSearch
        {
            Id = Guid.CreateVersion7(act.At),
            Person = world.Of(s.Who).Actor.Person!.Value,
            Name = s.Name,
            Place = s.Place,
            Query = s.Query,
            Language = s.Language,
            Rhythm = Enum.Parse<Rhythm>(s.Rhythm),
            CreatedAt = act.At,
            Position = position,
        }));
        await act.CommitAsync(new { searches = data.Searches.Count }, ct);
        db.ChangeTracker.Clear();
    }

    private async Task CollectAsync(DemoCollection told, CancellationToken ct)
    {
        var language = Language.Find(told.Language)!;
        var (code, refusal) = await start.HandleAsync(language, told.Title, ct);
        Must(refusal);
        db.ChangeTracker.Clear();
        var collection = await db.Set<Collection>().AsNoTracking().Include(c => c.Texts).SingleAsync(c => c.Code == code, ct);
        Must(await describe.HandleAsync(code!, language, told.Title, told.Introduction, DescribeCollection.MarkOf(collection.Written(language)), ct));
        db.ChangeTracker.Clear();
        await using (var act = await acts.OpenAsync(DemoItems.Act, null, ct))
        {
            db.AddRange(told.Items.Select((item, i) => new CollectionEntry { Id = Guid.CreateVersion7(act.At), CollectionId = collection.Id, ItemCode = item, Position = i + 1, Reasons = "{}", AddedAt = act.At }));
            await act.CommitAsync(new { entries = told.Items.Count }, ct);
        }

        db.ChangeTracker.Clear();
        if (told.IsPublished) Must(await publish.PublishAsync(code!, ct));
        db.ChangeTracker.Clear();
    }

    private static void Must(CollectionRefusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of the demonstration was refused: {refusal}.");
    }
}
