using System.Collections.Concurrent;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Domain.Links;
using Marrakech.Knowledge.Features.Shared.Links;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.CheckLinks;

/// <summary>Asks some of the links whose time has come. Of each host one in a run, so that nobody is asked by several at a time, and the pause between two is that between two runs.</summary>
internal sealed class CheckLinks(LinkDesk desk, LinkProbe probe, MarkLinks mark, LiveSettings live, TimeProvider clock) : IJob
{
    public const string Kind = "check-links";

    /// <summary>The most links of one run, and how many are asked side by side.</summary>
    public const int Most = 60, AtOnce = 6;

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        if (!live[KnowledgeLive.LinkCheck]) return;
        var answers = new ConcurrentDictionary<Guid, LinkAnswer>();
        await Parallel.ForEachAsync(await DueAsync(ct), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (link, token) =>
            answers[link.Id] = await probe.AskAsync(new Uri(link.Address), token));
        if (!answers.IsEmpty) await mark.HandleAsync(answers, live[KnowledgeLive.LinkDays], ct);
    }

    private async Task<List<CheckedLink>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = desk.Public().AsNoTracking().Where(l => l.DueAt <= now);
        var hosts = await due.GroupBy(l => l.Host).Select(g => new { Host = g.Key, First = g.Min(l => l.DueAt) }).OrderBy(h => h.First).ThenBy(h => h.Host).Take(Most).ToListAsync(ct);
        var links = new List<CheckedLink>();
        foreach (var host in hosts) links.Add(await due.Where(l => l.Host == host.Host).OrderBy(l => l.DueAt).ThenBy(l => l.Id).FirstAsync(ct));
        return links;
    }
}
