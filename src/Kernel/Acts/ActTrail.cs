using System.Security.Cryptography;
using System.Text.Json;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marrakech.Kernel.Acts;

/// <summary>Opens acts: every change to the database happens inside one (architecture, rule 3).</summary>
public sealed class ActTrail(AppDb db, TimeProvider clock, CurrentActor actor)
{
    private const string CounterName = "act";

    /// <summary>Starts the transaction of one act and waits for its place in the trail.</summary>
    public async Task<OpenAct> OpenAsync(ActKind kind, string? reason, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var number = await Counter.TakeAsync(db, CounterName, 1, ct);
            return new OpenAct(db, clock, transaction, number, kind, actor.Value, reason);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves an act that changes nothing but the trail: the reading of something confidential.</summary>
    public async Task RecordAsync(ActKind kind, ActSubject subject, object evidence, CancellationToken ct)
    {
        await using var act = await OpenAsync(kind, null, ct);
        act.Concerns(subject);
        await act.CommitAsync(evidence, ct);
    }
}

/// <summary>An act under way. Disposed without <see cref="CommitAsync"/>, nothing of it happened.</summary>
public sealed class OpenAct : IAsyncDisposable
{
    private readonly AppDb db;
    private readonly IDbContextTransaction transaction;
    private readonly long number;
    private readonly ActKind kind;
    private readonly Actor actor;
    private readonly string? reason;
    private readonly List<(string Kind, string Key)> changes = [];
    private ActSubject? subject;
    private string? before, after;

    internal OpenAct(AppDb db, TimeProvider clock, IDbContextTransaction transaction, long number, ActKind kind, Actor actor, string? reason)
    {
        (this.db, this.transaction, this.number) = (db, transaction, number);
        (this.kind, this.actor, this.reason) = (kind, actor, reason);
        // Both engines keep microseconds: a finer instant would not hash the same when read back.
        var now = clock.GetUtcNow();
        At = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    /// <summary>The instant of the act; every record it writes carries this one.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Its place in the trail, from 1; gone again when it is not committed.</summary>
    public long Number => number;

    /// <summary>Takes <paramref name="count"/> numbers of a named series and returns the first.</summary>
    public Task<long> TakeNumbersAsync(string series, int count, CancellationToken ct) => Counter.TakeAsync(db, series, count, ct);

    /// <summary>Says that a public thing changed, for everything derived from it (search index, caches, feeds).</summary>
    public void Changed(string kind, string key) => changes.Add((kind, key));

    /// <summary>Says what the act is about, and digests the thing as it was and as it is.</summary>
    /// <param name="subject">The thing.</param>
    /// <param name="was">Its state before, made of values that serialise the same every time; null where there was nothing.</param>
    /// <param name="becomes">Its state after; null where nothing is left.</param>
    public void Concerns(ActSubject subject, object? was = null, object? becomes = null) =>
        (this.subject, before, after) = (subject, Digest(was), Digest(becomes));

    /// <summary>Writes the changes, the act and the change feed in one transaction.</summary>
    public async Task CommitAsync(object evidence, CancellationToken ct)
    {
        await WriteChangesAsync(ct);
        var previous = await db.Set<ActEntry>().AsNoTracking().Where(a => a.Number == number - 1).Select(a => a.Hash).SingleOrDefaultAsync(ct)
            ?? new string('0', ActEntry.HashLength);
        db.Add(Entry(previous, JsonSerializer.Serialize(evidence)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private static string? Digest(object? state) => state is null ? null : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state)));

    private ActEntry Entry(string previous, string evidence)
    {
        var entry = new ActEntry
        {
            Number = number,
            Name = kind.Name,
            IsPublic = kind.IsPublic,
            Actor = actor.Name,
            Channel = actor.Channel,
            Person = actor.Person,
            Organisation = actor.Organisation,
            Role = actor.Role?.ToString(),
            At = At,
            Reason = reason,
            Evidence = evidence,
            SubjectKind = subject?.Kind,
            SubjectKey = subject?.Key,
            Before = before,
            After = after,
            PreviousHash = previous,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    private async Task WriteChangesAsync(CancellationToken ct)
    {
        var distinct = changes.Distinct().ToList();
        if (distinct.Count == 0) return;
        var first = await Counter.TakeAsync(db, Change.CounterName, distinct.Count, ct);
        db.AddRange(distinct.Select((c, i) => new Change { Number = first + i, Kind = c.Kind, Key = c.Key, At = At }));
    }
}
