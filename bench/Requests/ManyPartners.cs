using System.Globalization;
using Marrakech.Accounts.Data;
using Marrakech.Bench.Matching;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Host;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;

namespace Marrakech.Bench.Requests;

/// <summary>Fills a data folder with invented verified organisations, each with four things it can do, in words of the judged needs.</summary>
internal static class ManyPartners
{
    public const int Each = 4;
    private const int Batch = 500, Words = 80;

    private static readonly DateTimeOffset at = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static async Task FillAsync(string folder, int organisations)
    {
        var words = JudgedNeed.Read().Where(n => n.Language == Language.English.Code).SelectMany(n => n.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        await using var app = MarrakechHost.Build(["--data", folder]);
        await MarrakechHost.PrepareDatabaseAsync(app, CancellationToken.None);
        var random = new Random(47);
        foreach (var part in Enumerable.Range(0, organisations).Chunk(Batch))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in part)
            {
                var organisation = Organisation(number, random);
                db.Add(organisation);
                for (var own = 0; own < Each; own++) db.Add(Capability(organisation.Id, (number * Each) + own, words, random));
            }

            await db.SaveChangesAsync();
        }
    }

    private static Organisation Organisation(int number, Random random) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = string.Create(CultureInfo.InvariantCulture, $"O-{100_000 + number:000000}"),
        Name = string.Create(CultureInfo.InvariantCulture, $"Institute {number}"),
        Kind = "un-entity",
        Country = Country(random),
        Languages = "en",
        CreatedAt = at,
        VerifiedAt = at,
    };

    private static Capability Capability(Guid organisation, int number, List<string> words, Random random)
    {
        var capability = new Capability
        {
            Id = Guid.CreateVersion7(at),
            Code = Marrakech.Connection.Data.Capabilities.Capability.CodeOf(100_000 + number),
            Organisation = organisation,
            ToldAt = at,
            CreatedAt = at,
            ChangedAt = at,
        };
        capability.Take(
            new CapabilityWords
            {
                Title = Sentence(8, words, random),
                Language = Language.English.Code,
                Description = Sentence(Words, words, random),
                Supports = [RequestQuestion.Supports[random.Next(RequestQuestion.Supports.Count)]],
                Objectives = [random.Next(1, 24)],
                Places = [Country(random), Country(random)],
                Languages = ["en"],
                Capacity = FreeCapacity.Enough,
                Cost = CostBasis.Free,
            },
            null,
            at);
        return capability;
    }

    private static string Country(Random random) => Countries.All[random.Next(Countries.All.Count)].Alpha2;

    private static string Sentence(int length, List<string> words, Random random) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Count)]));
}
