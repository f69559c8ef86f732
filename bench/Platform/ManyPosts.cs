using System.Globalization;
using Marrakech.Host;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Bench.Platform;

/// <summary>Fills a data folder with discussions of fifty posts each, spread over the objectives.</summary>
internal static class ManyPosts
{
    public const int Each = 50;

    private const int Batch = 200, Objectives = 23;

    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"D-{number:000000}");

    public static async Task FillAsync(string folder, int posts)
    {
        await using var app = MarrakechHost.Build(["--data", folder]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var part in Enumerable.Range(1, posts / Each).Chunk(Batch))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in part) Add(db, number, at.AddMinutes(number));
            await db.SaveChangesAsync();
        }
    }

    private static void Add(AppDb db, int number, DateTimeOffset at)
    {
        var discussion = new Discussion
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            Code = CodeOf(number),
            Kind = DiscussionKind.Discussion,
            Title = string.Create(CultureInfo.InvariantCulture, $"How do you measure this at the border? ({number})"),
            Language = "en",
            Place = PlaceKind.Objective,
            PlaceKey = ((number % Objectives) + 1).ToString(CultureInfo.InvariantCulture),
            IsPublic = true,
            CreatedAt = at,
            LatestAt = at,
            Opening = PostState.Shown,
            LastPost = Each,
            ShownPosts = Each,
        };
        db.Add(discussion);
        for (var post = 1; post <= Each; post++)
        {
            db.Add(new Post
            {
                DiscussionId = discussion.Id,
                Number = post,
                State = PostState.Shown,
                Mentions = "",
                At = at.AddSeconds(post),
                Text = string.Create(CultureInfo.InvariantCulture, $"We count at two posts and compare with the airlines each month. Figure {post} of {number} surprised us."),
            });
        }
    }
}
