using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marrakech.Kernel.Acts;

/// <summary>Opens acts: every change to the database happens inside one (architecture, rule 3).</summary>
public sealed class ActTrail(AppDb db, TimeProvider clock)
{
    private const string CounterName = "act";

    /// <summary>Starts the transaction of one act and waits for its place in the trail.</summary>
    public async Task<OpenAct> OpenAsync(string name, string actor, string? reason, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var number = await Counter.TakeAsync(db, CounterName, 1, ct);
            return new OpenAct(db, clock, transaction, number, name, actor, reason);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>The hash of an act's fields; what the trail's verification recomputes.</summary>
    internal static string HashOf(long number, string name, string actor, DateTimeOffset at, string? reason, string evidence, string previousHash)
    {
        var fields = new[]
        {
            number.ToString(CultureInfo.InvariantCulture), name, actor,
            at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), reason ?? "", evidence, previousHash,
        };
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fields)));
        return Convert.ToHexStringLower(bytes);
    }
}

/// <summary>An act under way. Disposed without <see cref="CommitAsync"/>, nothing of it happened.</summary>
public sealed class OpenAct : IAsyncDisposable
{
    private readonly AppDb db;
    private readonly IDbContextTransaction transaction;
    private readonly long number;
    private readonly string name, actor;
    private readonly string? reason;
    private readonly List<(string Kind, string Key)> changes = [];

    internal OpenAct(AppDb db, TimeProvider clock, IDbContextTransaction transaction, long number, string name, string actor, string? reason)
    {
        (this.db, this.transaction, this.number) = (db, transaction, number);
        (this.name, this.actor, this.reason) = (name, actor, reason);
        // Both engines keep microseconds: a finer instant would not hash the same when read back.
        var now = clock.GetUtcNow();
        At = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    /// <summary>The instant of the act; every record it writes carries this one.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Takes <paramref name="count"/> numbers of a named series and returns the first.</summary>
    public Task<long> TakeNumbersAsync(string series, int count, CancellationToken ct) => Counter.TakeAsync(db, series, count, ct);

    /// <summary>Says that a public thing changed, for everything derived from it (search index, caches, feeds).</summary>
    public void Changed(string kind, string key) => changes.Add((kind, key));

    /// <summary>Writes the changes, the act and the change feed in one transaction.</summary>
    public async Task CommitAsync(object evidence, CancellationToken ct)
    {
        await WriteChangesAsync(ct);
        var previous = await db.Set<ActEntry>().AsNoTracking().Where(a => a.Number == number - 1).Select(a => a.Hash).SingleOrDefaultAsync(ct)
            ?? new string('0', ActEntry.HashLength);
        var json = JsonSerializer.Serialize(evidence);
        db.Add(new ActEntry
        {
            Number = number,
            Name = name,
            Actor = actor,
            At = At,
            Reason = reason,
            Evidence = json,
            PreviousHash = previous,
            Hash = ActTrail.HashOf(number, name, actor, At, reason, json, previous),
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private async Task WriteChangesAsync(CancellationToken ct)
    {
        var distinct = changes.Distinct().ToList();
        if (distinct.Count == 0) return;
        var first = await Counter.TakeAsync(db, Change.CounterName, distinct.Count, ct);
        db.AddRange(distinct.Select((c, i) => new Change { Number = first + i, Kind = c.Kind, Key = c.Key, At = At }));
    }
}
