using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.FillDiscussions;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Knowledge.Features.FillDemonstration;

/// <summary>Fills the discussions of the larger worlds: many at once, where the single acts of the pages would take days. The search index takes them up when it is built.</summary>
internal sealed class DemoPosts(AppDb db, ActTrail acts)
{
    /// <summary>Posts in a discussion.</summary>
    private const int Each = 50;

    private const int AtOnce = 200, SpanDays = 700;

    private static int Count(DemoSize size) => size switch
    {
        DemoSize.Large => 1_000_000,
        DemoSize.Medium => 10_000,
        _ => 0,
    };

    public async Task FillAsync(DemoWorld world, DemoTalkData data, CancellationToken ct)
    {
        var authors = world.SignIns.Select(s => s.Actor).ToList();
        foreach (var part in Enumerable.Range(0, Count(world.Size) / Each).Chunk(AtOnce))
        {
            await using var act = await acts.OpenAsync(DemoItems.Act, null, ct);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var first = await act.TakeNumbersAsync(Discussion.Thing, part.Length, ct);
            foreach (var (_, index) in part.Select((p, i) => (p, i)))
            {
                var many = data.Many[world.Random.Next(data.Many.Count)];
                var begun = act.At.AddDays(-SpanDays).AddMinutes(world.Random.Next((SpanDays - 60) * 24 * 60));
                Add(first + index, many, begun, world.Random, () => authors[world.Random.Next(authors.Count)]);
            }

            await act.CommitAsync(new { discussions = part.Length, posts = part.Length * Each }, ct);
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private void Add(long number, DemoMany many, DateTimeOffset begun, Random random, Func<Kernel.Access.Actor> author)
    {
        var objective = Outline.Objectives[random.Next(Outline.Objectives.Count)];
        var (id, at) = (Guid.CreateVersion7(begun), begun);
        var first = author();
        for (var post = 1; post <= Each; post++)
        {
            var by = post == 1 ? first : author();
            db.Add(new Post
            {
                DiscussionId = id,
                Number = post,
                State = PostState.Shown,
                Text = Say(many.Words, random),
                Author = by.Person,
                Organisation = by.Organisation,
                ReplyTo = post > 1 && random.Next(3) == 0 ? random.Next(1, post) : null,
                Mentions = "",
                At = at,
            });
            if (post < Each) at = at.AddMinutes(random.Next(2, 900));
        }

        db.Add(new Discussion
        {
            Id = id,
            Number = number,
            Code = Discussion.CodeOf(number),
            Kind = DiscussionKind.Discussion,
            Title = string.Create(CultureInfo.InvariantCulture, $"{many.Titles[random.Next(many.Titles.Count)]} ({objective.Name.In(Kernel.Reference.Language.Find(many.Language)!)}, {number})"),
            Language = many.Language,
            Place = PlaceKind.Objective,
            PlaceKey = objective.Number.ToString(CultureInfo.InvariantCulture),
            IsPublic = true,
            Author = first.Person,
            CreatedAt = begun,
            LatestAt = at,
            Opening = PostState.Shown,
            LastPost = Each,
            ShownPosts = Each,
        });
    }

    private static string Say(IReadOnlyList<string> words, Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Count)]));
}
