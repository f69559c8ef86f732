using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Knowledge.Features.OaiPmh;
using Marrakech.Operations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.HarvestOthers;

/// <summary>Keeps one part of a list and where it goes on, in one act. Nothing of it is published.</summary>
internal sealed class TakeRecords(AppDb db, ActTrail acts, SiteAddress address)
{
    public static readonly ActKind Taken = new("RecordsHarvested");
    public static readonly ActKind Stopped = new("HarvestStopped");

    /// <summary>A change may be dated a moment before it can be seen.</summary>
    private static readonly TimeSpan slack = TimeSpan.FromMinutes(1);

    /// <summary>A source that fails is asked again after one hour, then two, then four, at most once a day.</summary>
    private const int MostHoursBetween = 24;

    /// <summary>Returns where the list goes on; null at its end.</summary>
    public async Task<string?> HandleAsync(HarvestSource seen, OaiAnswer answer, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Taken, null, ct);
        var source = await db.Set<HarvestSource>().SingleAsync(s => s.Id == seen.Id, ct);
        // Somebody changed what is asked for since: the next harvest begins anew.
        if (source.Row != seen.Row) return null;
        var records = answer.Records.GroupBy(r => r.Identifier).Select(g => g.Last()).ToList();
        var kept = await KeepAsync(act, source, records, ct);
        source.Begun ??= answer.AnsweredAt - slack;
        source.Token = answer.Token;
        source.Row++;
        if (answer.Token is null) End(source, act.At);
        act.Concerns(new ActSubject(HarvestSource.Thing, source.Code));
        await act.CommitAsync(new { records = records.Count, held = kept }, ct);
        db.ChangeTracker.Clear();
        return answer.Token;
    }

    /// <summary>Notes why a harvest stopped, and when it is tried again.</summary>
    public async Task StopAsync(string code, HarvestProblem problem, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var act = await acts.OpenAsync(Stopped, null, ct);
        var source = await db.Set<HarvestSource>().SingleAsync(s => s.Code == code, ct);
        source.DueAt = act.At + TimeSpan.FromHours(Math.Min(Math.Pow(2, source.Failures), MostHoursBetween));
        (source.Problem, source.Failures, source.Row) = (problem, source.Failures + 1, source.Row + 1);
        // A token may have grown old, or lead in a circle: the list is begun anew.
        if (problem is HarvestProblem.Refused or HarvestProblem.Endless) (source.Token, source.Begun) = (null, null);
        act.Concerns(new ActSubject(HarvestSource.Thing, code));
        await act.CommitAsync(new { problem = problem.ToString() }, ct);
    }

    private static void End(HarvestSource source, DateTimeOffset now)
    {
        (source.From, source.Begun, source.HarvestedAt, source.DueAt) = (source.Begun, null, now, now + TimeSpan.FromHours(source.Hours));
        (source.Problem, source.Failures) = (null, 0);
    }

    private async Task<int> KeepAsync(OpenAct act, HarvestSource source, List<OaiRecord> records, CancellationToken ct)
    {
        var ids = records.Select(r => r.Identifier).ToList();
        var known = await db.Set<HarvestRecord>().Where(r => r.SourceId == source.Id && ids.Contains(r.Identifier)).ToDictionaryAsync(r => r.Identifier, ct);
        var origins = records.Select(OriginOf).ToList();
        var starters = origins.Where(o => o.StartsWith(PracticeRecord.StarterOrigin(""), StringComparison.Ordinal)).Select(o => o[PracticeRecord.StarterOrigin("").Length..]).ToList();
        var ours = await db.Set<Item>().IgnoreQueryFilters().Where(i => origins.Contains(i.Origin!) || starters.Contains(i.StarterKey!)).Select(i => i.Origin ?? PracticeRecord.StarterOrigin(i.StarterKey!)).ToHashSetAsync(ct);
        var identifiers = OaiIdentifiers.Of(new Uri(address.Of(Language.English, "/")));
        // A record of a form that cannot be read says nothing; the next change of it may.
        var held = 0;
        foreach (var record in records.Where(r => r.IsDeleted || r.Thing is not null))
        {
            if (Keep(act, source, record, known.GetValueOrDefault(record.Identifier), ours.Contains(OriginOf(record)) || identifiers.Read(OriginOf(record)) is not null) == HarvestState.Held) held++;
        }

        return held;
    }

    /// <summary>Keeps one record; returns where it stands now, null where nothing is kept of it.</summary>
    private HarvestState? Keep(OpenAct act, HarvestSource source, OaiRecord told, HarvestRecord? known, bool isOurs)
    {
        var digest = told.Thing?.Digest();
        var state = HarvestLife.After(known is null ? null : (known.State, known.Digest), digest, known?.ItemCode is not null, isOurs);
        if (state is not { } next)
        {
            if (known is not null) db.Remove(known);
            return null;
        }

        var title = told.Thing?.Read().One(AnswerNames.Title);
        if (known is null)
        {
            db.Add(new HarvestRecord
            {
                Id = Guid.CreateVersion7(act.At),
                SourceId = source.Id,
                Identifier = told.Identifier,
                Datestamp = told.Datestamp,
                State = next,
                Title = title ?? told.Identifier,
                Payload = told.Thing!.Json(),
                Digest = digest,
                ToldAt = act.At,
            });
            return next;
        }

        if (known.Digest == digest) return known.State;
        (known.Datestamp, known.State, known.Digest, known.ToldAt, known.Row) = (told.Datestamp, next, digest, act.At, known.Row + 1);
        if (told.Thing is { } thing) (known.Payload, known.Title) = (thing.Json(), title ?? known.Title);
        return next;
    }

    private static string OriginOf(OaiRecord record) => record.Thing?.Origin ?? record.Identifier;
}
