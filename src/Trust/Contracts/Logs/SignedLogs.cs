using Marrakech.Kernel.Data;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Merkle;
using Marrakech.Trust.Domain.Verification;
using Marrakech.Trust.Features.Prove;
using Marrakech.Trust.Features.Shared;
using Marrakech.Trust.Features.TakeCheckpoint;
using Marrakech.Trust.Features.VerifyTrail;
using Marrakech.Ui.Texting;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Contracts.Logs;

/// <summary>Checkpoints and proofs of the registered logs, for the modules that keep them. A log nobody registered throws <see cref="KeyNotFoundException"/>.</summary>
public sealed class SignedLogs
{
    private readonly AppDb db;
    private readonly KeptLogs logs;
    private readonly KeyFolder keys;
    private readonly DatabaseTrail trail;
    private readonly TextCatalogue texts;

    internal SignedLogs(AppDb db, KeptLogs logs, KeyFolder keys, DatabaseTrail trail, TextCatalogue texts) => (this.db, this.logs, this.keys, this.trail, this.texts) = (db, logs, keys, trail, texts);

    /// <summary>Records up to which this node gives proofs.</summary>
    public long Followed(string log) => logs[log].Tree.Size;

    /// <summary>The newest checkpoint; null before the first.</summary>
    public async Task<LogCheckpoint?> LatestAsync(string log, CancellationToken ct) =>
        await Rows(log).OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct) is { } row ? Shown(row) : null;

    /// <summary>Checkpoints after number <paramref name="after"/>, oldest first.</summary>
    public async Task<IReadOnlyList<LogCheckpoint>> ListAsync(string log, long after, int most, CancellationToken ct) =>
        [.. (await Rows(log).Where(c => c.Number > after).OrderBy(c => c.Number).Take(most).ToListAsync(ct)).Select(Shown)];

    /// <summary>How many checkpoints there are.</summary>
    public Task<long> CountAsync(string log, CancellationToken ct) => Rows(log).LongCountAsync(ct);

    /// <summary>Proof that record <paramref name="number"/> stands among the first <paramref name="size"/>; both at most <see cref="Followed"/>.</summary>
    public async Task<LogInclusion> InclusionAsync(string log, long number, long size, CancellationToken ct)
    {
        var proofs = new TrailProofs(db, logs[log]);
        var path = await proofs.InclusionAsync(number, size, ct);
        return new LogInclusion(number, size, (await proofs.RootAsync(size, ct)).Base64, [.. path.Select(p => p.Base64)]);
    }

    /// <summary>Whether a proof leads from the record with this hash to its root, by nothing but itself.</summary>
    public static bool Holds(LogInclusion proof, string hash) =>
        Digest.FromHex(hash) is { } record && Digest.FromBase64(proof.Root) is { } root && proof.Path.Select(Digest.FromBase64).ToList() is var path && !path.Contains(null)
        && MerkleProof.Includes(MerkleHash.Leaf(record), proof.Number - 1, proof.Size, [.. path.OfType<Digest>()], root);

    /// <summary>Proof that the first <paramref name="to"/> records begin with the first <paramref name="from"/>; both at most <see cref="Followed"/>.</summary>
    public async Task<LogConsistency> ConsistencyAsync(string log, long from, long to, CancellationToken ct)
    {
        var proofs = new TrailProofs(db, logs[log]);
        var path = await proofs.ConsistencyAsync(from, to, ct);
        return new LogConsistency(from, (await proofs.RootAsync(from, ct)).Base64, to, (await proofs.RootAsync(to, ct)).Base64, [.. path.Select(p => p.Base64)]);
    }

    /// <summary>Compares a log with its checkpoints and with those this node saw. Writes nothing.</summary>
    /// <param name="log">Name of the log.</param>
    /// <param name="records">All its records in order, as the log's own verification finds them sound. Read to their end unless something is broken.</param>
    /// <param name="request">Checkpoints somebody kept, and keys that count besides those of the data folder.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="InvalidDataException">A file is not there or no key, or there are checkpoints and no key to verify them with.</exception>
    public async Task<LogVerdict> VerifyAsync(string log, IAsyncEnumerable<LogRecord> records, VerifyRequest request, CancellationToken ct)
    {
        var (kept, named) = (logs[log], request.NamedKeys());
        // Measured before the records are read: what they saw is then among them.
        IReadOnlyList<IAsyncEnumerable<Mark>> seen = [kept.Seen.Seen(), .. request.Checkpoints.Select(f => new CheckpointLog(f, log).Seen())];
        using var trusted = keys.Trusted(named);
        if (trusted.IsEmpty && await Rows(log).AnyAsync(ct)) throw new InvalidDataException("There are checkpoints, and the data folder has no key to verify them with. Name the public key with --key FILE.");
        var verifier = new TrailVerifier(trusted);
        Break? broken = null;
        // A log whose records carry no hash of the one before is chained by whoever reads it.
        var parts = records.Select(TrailPart (r) => new ActPart(r.Number, r.Previous ?? verifier.LastHash, r.Hash, null));
        await foreach (var part in TrailOrder.MergeAsync(parts, [trail.CheckpointsAsync(log, ct), .. seen], ct))
        {
            broken = verifier.Take(part);
            if (broken is not null) break;
        }

        return new LogVerdict
        {
            Broken = broken?.Sentence(kept.Log.SentenceOf(broken.Kind.ToString()), texts),
            Kind = broken?.Kind.ToString(),
            Place = broken?.Place ?? 0,
            Checkpoints = verifier.Checkpoints,
            Covered = verifier.Last?.Head.Size ?? 0,
            CoveredAt = verifier.Last?.Head.At,
            KeyId = verifier.Last is { } last ? trusted.SignerOf(last)?.Id : null,
            Root = verifier.Root.Base64,
        };
    }

    private IQueryable<Checkpoint> Rows(string log) => db.Set<Checkpoint>().AsNoTracking().Where(c => c.Log == log);

    private static LogCheckpoint Shown(Checkpoint c)
    {
        var note = c.Note();
        return new(c.Number, c.Size, note?.Head.Root.Base64 ?? c.Root, c.At, c.KeyId, c.PublicKey, note?.Text ?? "");
    }
}
