using Marrakech.Kernel.Data;
using Marrakech.Trust.Contracts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Verification;
using Marrakech.Trust.Features.Prove;
using Marrakech.Trust.Features.Shared;
using Marrakech.Ui.Texting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>Takes a checkpoint at most a second after an act. It must extend what this node has seen: a rewritten history is never signed.</summary>
internal sealed partial class CheckpointTaker(
    IServiceScopeFactory scopes, KeyFolder keys, CheckpointLog log, TrailTree tree, TrailPosition position, TrailHealth health, TextCatalogue texts,
    TimeProvider clock, ILogger<CheckpointTaker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Checkpoints taken in at a time.</summary>
    private const int Batch = 1000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly TrailFollower follower = new(tree);
    private SigningKey? signing;
    private TrustedKeys? trusted;
    private SignedNote? known;

    /// <summary>Id of the key this node signs with.</summary>
    public string KeyId => Signing.Public.Id;

    /// <summary>The public half of the key this node signs with, in PEM.</summary>
    public string KeyPem => Signing.Public.Pem;

    /// <summary>Takes in what is new and signs it; returns the newest checkpoint this node vouches for.</summary>
    public async Task<SignedNote?> TakeAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var broken = await CatchUpAsync(db, ct) ?? await follower.FollowNewAsync(db, ct);
            var finding = broken is null ? null : new TrailHealth.Finding(broken.Text, broken.Place, broken.Other, broken.Sentence(texts));
            if (health.Tell(finding)) Broken(finding!.Sentence);
            if (broken is null && tree.Size > (known?.Head.Size ?? 0)) await SignAsync(db, ct);
            position.Reach(tree.Size, known?.Head.Size ?? 0, broken is not null);
            return known;
        }
        finally
        {
            turn.Release();
        }
    }

    private SigningKey Signing => signing ??= keys.Signing();

    private TrustedKeys Trusted => trusted ??= keys.Trusted(PublicKey.FromSpki(Signing.Public.Spki)!);

    /// <summary>Takes in the checkpoints of other nodes, and at start this node's own, each against the acts.</summary>
    private async Task<Break?> CatchUpAsync(AppDb db, CancellationToken ct)
    {
        if (known is null && log.ReadLast() is { } last)
        {
            if (Trusted.SignerOf(last) is null) return new Break(BreakKind.SignatureFalse, last.Head.Size);
            if (await ReachAsync(db, last, ct) is { } behind) return behind;
            known = last;
        }

        return await TakeInAsync(db, ct);
    }

    /// <summary>The newest checkpoint this node knows must still be there; those after it are taken in.</summary>
    private async Task<Break?> TakeInAsync(AppDb db, CancellationToken ct)
    {
        for (var found = known is null; ;)
        {
            var from = known?.Head.Size ?? 0;
            // Lists and no stream: acts are read in between, and PostgreSQL answers one question at a time.
            var rows = await db.Set<Checkpoint>().AsNoTracking().Where(c => c.Size >= from).OrderBy(c => c.Size).Take(Batch).ToListAsync(ct);
            foreach (var row in rows)
            {
                if (row.Note() is not { } note || Trusted.SignerOf(note) is null) return new Break(BreakKind.SignatureFalse, row.Size);
                if (row.Size == from && note.Text != known!.Text) return new Break(BreakKind.CheckpointReplaced, from);
                found |= row.Size == from;
                if (!found) break;
                if (row.Size == from) continue;
                if (await ReachAsync(db, note, ct) is { } broken) return broken;
                log.Append(note);
                known = note;
            }

            // Where acts are gone too, that says more.
            if (!found) return await follower.FollowNewAsync(db, ct) ?? new Break(BreakKind.CheckpointMissing, from);
            if (rows.Count < Batch) return null;
        }
    }

    private async Task<Break?> ReachAsync(AppDb db, SignedNote note, CancellationToken ct)
    {
        var (size, root) = (note.Head.Size, note.Head.Root);
        if (await follower.FollowCoveredAsync(db, size, ct) is { } broken) return broken;
        // Another node may have signed less than this one has read.
        var own = size < tree.Size ? await new TrailProofs(db, tree).RootAsync(size, ct) : tree.Root;
        return own == root ? null : new Break(BreakKind.Rewritten, size);
    }

    private async Task SignAsync(AppDb db, CancellationToken ct)
    {
        var number = (await db.Set<Checkpoint>().MaxAsync(c => (long?)c.Number, ct) ?? 0) + 1;
        var now = clock.GetUtcNow();
        // Both engines keep microseconds: a finer instant would not be read back as it was signed.
        var at = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        var note = Signing.Sign(new TreeHead(tree.Size, tree.Root, at));
        db.Add(Checkpoint.Of(number, note, Signing.Public));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node was quicker; the next turn takes its checkpoint in. Anything else fails again there.
            return;
        }

        log.Append(note);
        known = note;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await TakeAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next turn tries again.
                TakingFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        trusted?.Dispose();
        signing?.Dispose();
        turn.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The trail of acts is broken, and no checkpoint is taken: {Sentence}")]
    private partial void Broken(string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking a checkpoint failed; trying again in a second.")]
    private partial void TakingFailed(Exception failure);
}
