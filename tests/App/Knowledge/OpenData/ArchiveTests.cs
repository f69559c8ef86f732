using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Marrakech.App.Compact.Api;
using Marrakech.App.Operations;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Knowledge.Features.Archive;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Marrakech.Support.Rdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.OpenData;

/// <summary>The archive of the whole repository, built every night.</summary>
public abstract class ArchiveTests(MachineHost host)
{
    [Fact]
    public async Task Nights_pass_and_the_last_seven_archives_are_offered_whole()
    {
        Assert.NotEmpty((await host.GetHtmlAsync("/en/downloads")).QuerySelectorAll("#licence"));
        for (var night = 0; night < BuildArchive.Kept + 2; night++)
        {
            await NightAsync();
            host.Jump(TimeSpan.FromDays(1));
        }

        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var page = await host.GetHtmlAsync("/en/downloads");
        var links = page.QuerySelectorAll("#archive ~ ul a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(BuildArchive.Kept, links.Count);
        var digest = page.QuerySelector(".digest")!.TextContent;
        var body = await host.Client.GetByteArrayAsync(links[0], TestContext.Current.CancellationToken);
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(body)));
        await HoldsWhatItSaysAsync(body);
        var acts = await host.ReadAsync(db => db.Set<ActEntry>().Where(a => a.Name == "ArchiveBuilt").OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(BuildArchive.Kept + 2, acts.Count);
        Assert.Contains(digest, acts[^1].Evidence, StringComparison.Ordinal);
        Assert.Contains(TurtleText.Read(await host.Client.GetStringAsync("/catalog.ttl", TestContext.Current.CancellationToken)), t => t.Value.Text == digest);
        using var withdrawn = await host.Client.AskAsync("/files/F-000001");
        await withdrawn.MustBeAsync(HttpStatusCode.NotFound);
    }

    private async Task NightAsync()
    {
        await host.Services.GetRequiredService<RecurringJobs>().EnqueueDueAsync(TestContext.Current.CancellationToken);
        await host.RunJobsAsync();
    }

    /// <summary>Every part has the digest the list in the archive says, and the practices are all there.</summary>
    private static async Task HoldsWhatItSaysAsync(byte[] body)
    {
        using var archive = new ZipArchive(new MemoryStream(body));
        using var sums = new StreamReader(archive.GetEntry("SHA256SUMS")!.Open());
        var lines = (await sums.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["acts.jsonl", "collections.json", "collections.csv", "compact.json", "compact.csv", "discussions.json", "discussions.csv", "other-items.json", "other-items.csv", "practices.json", "practices.csv"], lines.Select(l => l.Split("  ")[1]));
        foreach (var line in lines)
        {
            await using var part = archive.GetEntry(line.Split("  ")[1])!.Open();
            Assert.Equal(line.Split("  ")[0], Convert.ToHexStringLower(await SHA256.HashDataAsync(part, TestContext.Current.CancellationToken)));
        }

        using var practices = new StreamReader(archive.GetEntry("practices.csv")!.Open());
        Assert.Equal(88, CsvText.Read(await practices.ReadToEndAsync(TestContext.Current.CancellationToken)).Count);
    }

    public sealed class OnSqlite(SqliteMachine host) : ArchiveTests(host), IClassFixture<SqliteMachine>;

    [Nightly]
    public sealed class OnPostgres(PostgresMachine host) : ArchiveTests(host), IClassFixture<PostgresMachine>;
}
