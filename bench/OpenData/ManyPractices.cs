using System.Globalization;
using Marrakech.Host;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;

namespace Marrakech.Bench.OpenData;

/// <summary>Fills a data folder with as many practices as a global repository may come to hold, each as long as the real ones.</summary>
internal static class ManyPractices
{
    private const int Batch = 2000, Words = 120;

    public static async Task FillAsync(string folder, int count)
    {
        await using var app = MarrakechHost.Build(["--data", folder]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        var random = new Random(1);
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var part in Enumerable.Range(0, count).Chunk(Batch))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            // Each batch has one datestamp, as an import gives it.
            at = at.AddMinutes(1);
            db.AddRange(part.Select(n => Make(n, at, random)));
            await db.SaveChangesAsync();
        }

        // The search index too, which a start would else take its time for.
        await MarrakechHost.PrepareAsync(app, CancellationToken.None);
    }

    private static Item Make(int number, DateTimeOffset at, Random random)
    {
        var id = Guid.CreateVersion7(at);
        var objective = random.Next(1, 24).ToString(CultureInfo.InvariantCulture);
        return new Item
        {
            Id = id,
            Code = string.Create(CultureInfo.InvariantCulture, $"P-{100_000 + number:000000}"),
            Kind = ItemKind.Practice,
            Level = "national",
            Objective = int.Parse(objective, CultureInfo.InvariantCulture),
            PublishedAt = at,
            UpdatedAt = at,
            Texts = [Text(id, "en", random), Text(id, "fr", random)],
            Facets =
            [
                new ItemFacet { ItemId = id, Facet = Facet.Objective, Value = objective },
                new ItemFacet { ItemId = id, Facet = Facet.Country, Value = Countries.All[random.Next(Countries.All.Count)].Alpha2 },
                new ItemFacet { ItemId = id, Facet = Facet.Year, Value = random.Next(2000, 2026).ToString(CultureInfo.InvariantCulture) },
            ],
            Organisations = [new ItemOrganisation { ItemId = id, Name = "International Organization for Migration", Acronym = "IOM", Role = "partner" }],
        };
    }

    private static ItemText Text(Guid id, string language, Random random) => new()
    {
        ItemId = id,
        Language = language,
        Title = Sentence(8, random),
        Summary = Sentence(Words, random),
    };

    private static string Sentence(int words, Random random) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Syllables[random.Next(Syllables.Length)] + Syllables[random.Next(Syllables.Length)]));

    private static readonly string[] Syllables = ["mi", "gra", "tion", "bor", "der", "work", "er", "rig", "ht", "safe", "or", "ly", "reg", "ular", "com", "pact", "port", "ship", "coun", "try"];
}
