using System.Xml.Linq;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.HarvestOthers;

/// <summary>Harvests one source: what changed since the last time, part by part. Each part is kept with the place where the list goes on, so that a harvest that was cut goes on there.</summary>
internal sealed class HarvestRun(AppDb db, OaiClient client, TakeRecords take) : IJob
{
    public const string Kind = "harvest-source";

    /// <summary>Key that makes one job of all who ask before it has begun: every harvest and every change counts the row on.</summary>
    public static string KeyOf(HarvestSource source) => FormattableString.Invariant($"{Kind}:{source.Code}:{source.Row}");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var code = run.Payload<string>();
        try
        {
            await HarvestAsync(run, code, ct);
        }
        catch (HarvestException e)
        {
            await take.StopAsync(code, e.Problem, ct);
        }
    }

    private async Task HarvestAsync(JobRun run, string code, CancellationToken ct)
    {
        var length = new ListLength();
        while (true)
        {
            var source = await db.Set<HarvestSource>().AsNoTracking().SingleAsync(s => s.Code == code, ct);
            if (!source.IsActive) return;
            length.GoOn(source.Token);
            var answer = await client.AskAsync(new Uri(source.Address), Arguments(source), Reader(source.Format), ct);
            Judge(source, answer);
            var next = await take.HandleAsync(source, answer, ct);
            length.Took(answer.Records.Count);
            await run.ReportAsync(length.Records, null, source.Code, ct);
            if (next is null) return;
        }
    }

    private static void Judge(HarvestSource source, OaiAnswer answer)
    {
        if (answer.Errors.Any(e => e != "noRecordsMatch")) throw new HarvestException(HarvestProblem.Refused);
        if (answer is { Token: not null, Records.Count: 0 } || (answer.Token is not null && answer.Token == source.Token)) throw new HarvestException(HarvestProblem.Endless);
    }

    private static IEnumerable<(string, string)> Arguments(HarvestSource source)
    {
        yield return ("verb", "ListRecords");
        if (source.Token is { } token)
        {
            yield return ("resumptionToken", token);
            yield break;
        }

        yield return ("metadataPrefix", source.Format);
        if (source.Set is { } set) yield return ("set", set);
        if (source.From is { } from) yield return ("from", OaiInstant.Write(from));
    }

    private static Func<XElement, HarvestedThing?> Reader(string format) => format == ReadOwnFormat.Prefix ? ReadOwnFormat.Read : ReadDublinCore.Read;
}
