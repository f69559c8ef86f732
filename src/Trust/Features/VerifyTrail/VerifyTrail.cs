using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Verification;
using Marrakech.Trust.Features.Shared;
using Marrakech.Trust.Features.TakeCheckpoint;
using Marrakech.Ui.Texting;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Trust.Features.VerifyTrail;

/// <summary>Verifies a trail from its first act to its last, in the database or in an exported file. Writes nothing anywhere.</summary>
internal sealed class VerifyTrail(AppDb db, DatabaseTrail trail, KeyFolder keys, KeptLogs logs, TextCatalogue texts)
{
    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence where it cannot look.</summary>
    public async Task<TrailVerdict> HandleAsync(VerifyRequest request, CancellationToken ct)
    {
        var named = request.NamedKeys();
        // The lists are measured before the database is read: what they saw is then in it.
        var seen = request.Checkpoints.Select(f => new CheckpointLog(f).Seen()).ToList();
        using var trusted = request.File is null ? keys.Trusted(named) : new TrustedKeys(named, takesAny: named.Count == 0);
        var verifier = new TrailVerifier(trusted);
        if (request.File is { } exported) return await RunAsync(verifier, trusted, TrailOrder.MergeAsync(TrailFile.ReadAsync(exported, ct), seen, ct), ct);
        var own = logs.Acts.Seen.Seen();
        await RefuseOtherSchemaAsync(ct);
        if (trusted.IsEmpty && await db.Set<Checkpoint>().AnyAsync(c => c.Log == TreeHead.Acts, ct))
            throw new InvalidDataException("The trail has checkpoints and the data folder has no key to verify them with. Name the public key with --key FILE.");
        return await RunAsync(verifier, trusted, trail.ReadAsync([own, .. seen], ct), ct);
    }

    private async Task<TrailVerdict> RunAsync(TrailVerifier verifier, TrustedKeys trusted, IAsyncEnumerable<TrailPart> parts, CancellationToken ct)
    {
        Break? broken = null;
        await foreach (var part in parts.WithCancellation(ct))
        {
            broken = verifier.Take(part);
            if (broken is not null) break;
        }

        return new TrailVerdict
        {
            Broken = broken?.Sentence(texts),
            Kind = broken?.Kind.ToString(),
            Place = broken?.Place ?? 0,
            Acts = verifier.Acts,
            Closed = verifier.Closed,
            Checkpoints = verifier.Checkpoints,
            Covered = verifier.Last?.Head.Size ?? 0,
            CoveredAt = verifier.Last?.Head.At,
            KeyId = verifier.Last is { } last ? trusted.SignerOf(last)?.Id : null,
            Root = verifier.Root.Base64,
            IsKeyItsOwn = trusted.TakesAny,
        };
    }

    /// <summary>Another version of the product would read other fields, and call whole what it did not look at.</summary>
    private async Task RefuseOtherSchemaAsync(CancellationToken ct)
    {
        var (known, applied) = (db.Database.GetMigrations().ToHashSet(), (await db.Database.GetAppliedMigrationsAsync(ct)).ToHashSet());
        if (applied.Count == 0) throw new InvalidDataException("There is no database of Marrakech here. Name its folder with --data DIR.");
        if (!known.IsSubsetOf(applied)) throw new InvalidDataException("The database is of an older version of Marrakech. Verify it with that version, or start the site once to bring it up to date.");
        if (!applied.IsSubsetOf(known)) throw new InvalidDataException("The database is of a newer version of Marrakech. Verify it with that version.");
    }
}
