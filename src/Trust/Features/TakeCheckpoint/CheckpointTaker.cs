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

/// <summary>Takes a checkpoint of each log at most a second after an act, or a record of that log. It must extend what this node has seen: a rewritten history is never signed.</summary>
internal sealed partial class CheckpointTaker(
    IServiceScopeFactory scopes, KeyFolder keys, KeptLogs logs, TrailPosition position, TrailHealth health, TextCatalogue texts,
    TimeProvider clock, ILogger<CheckpointTaker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Checkpoints taken in at a time.</summary>
    private const int Batch = 1000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private SigningKey? signing;
    private TrustedKeys? trusted;

    /// <summary>Id of the key this node signs with.</summary>
    public string KeyId => Signing.Public.Id;

    /// <summary>The public half of the key this node signs with, in PEM.</summary>
    public string KeyPem => Signing.Public.Pem;

    /// <summary>Takes in what is new in every log and signs it; returns the newest checkpoint of the acts this node vouches for.</summary>
    public async Task<SignedNote?> TakeAsync(CancellationToken ct)
    {
        foreach (var kept in logs.All) await TakeAsync(kept, ct);
        return logs.Acts.Known;
    }

    private async Task TakeAsync(KeptLog kept, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var broken = await CatchUpAsync(db, kept, ct) ?? await kept.Follower.FollowNewAsync(db, ct);
            var finding = broken is null ? null : Told(broken, kept.Log.SentenceOf(broken.Kind.ToString()));
            if (health.Tell(kept.Name, finding)) Broken(kept.Name, finding!.Sentence);
            if (broken is null && kept.Tree.Size > (kept.Known?.Head.Size ?? 0)) await SignAsync(db, kept, ct);
            position.Reach(kept.Name, kept.Tree.Size, kept.Known?.Head.Size ?? 0, broken is not null);
        }
        finally
        {
            turn.Release();
        }
    }

    private TrailHealth.Finding Told(Break broken, string key) => new(key, broken.Place, broken.Other, broken.Sentence(key, texts));

    private SigningKey Signing => signing ??= keys.Signing();

    private TrustedKeys Trusted => trusted ??= keys.Trusted(PublicKey.FromSpki(Signing.Public.Spki)!);

    /// <summary>Takes in the checkpoints of other nodes, and at start this node's own, each against the records.</summary>
    private async Task<Break?> CatchUpAsync(AppDb db, KeptLog kept, CancellationToken ct)
    {
        if (kept.Known is null && kept.Seen.ReadLast() is { } last)
        {
            if (Trusted.SignerOf(last) is null) return new Break(BreakKind.SignatureFalse, last.Head.Size);
            if (await ReachAsync(db, kept, last, ct) is { } behind) return behind;
            kept.Known = last;
        }

        return await TakeInAsync(db, kept, ct);
    }

    /// <summary>The newest checkpoint this node knows must still be there; those after it are taken in.</summary>
    private async Task<Break?> TakeInAsync(AppDb db, KeptLog kept, CancellationToken ct)
    {
        for (var found = kept.Known is null; ;)
        {
            var from = kept.Known?.Head.Size ?? 0;
            // Lists and no stream: records are read in between, and PostgreSQL answers one question at a time.
            var rows = await db.Set<Checkpoint>().AsNoTracking().Where(c => c.Log == kept.Name && c.Size >= from).OrderBy(c => c.Size).Take(Batch).ToListAsync(ct);
            foreach (var row in rows)
            {
                if (row.Note() is not { } note || Trusted.SignerOf(note) is null) return new Break(BreakKind.SignatureFalse, row.Size);
                if (row.Size == from && note.Text != kept.Known!.Text) return new Break(BreakKind.CheckpointReplaced, from);
                found |= row.Size == from;
                if (!found) break;
                if (row.Size == from) continue;
                if (await ReachAsync(db, kept, note, ct) is { } broken) return broken;
                kept.Seen.Append(note);
                kept.Known = note;
            }

            // Where records are gone too, that says more.
            if (!found) return await kept.Follower.FollowNewAsync(db, ct) ?? new Break(BreakKind.CheckpointMissing, from);
            if (rows.Count < Batch) return null;
        }
    }

    private async Task<Break?> ReachAsync(AppDb db, KeptLog kept, SignedNote note, CancellationToken ct)
    {
        var (size, root) = (note.Head.Size, note.Head.Root);
        if (await kept.Follower.FollowCoveredAsync(db, size, ct) is { } broken) return broken;
        // Another node may have signed less than this one has read.
        var own = size < kept.Tree.Size ? await new TrailProofs(db, kept).RootAsync(size, ct) : kept.Tree.Root;
        return own == root ? null : new Break(BreakKind.Rewritten, size);
    }

    private async Task SignAsync(AppDb db, KeptLog kept, CancellationToken ct)
    {
        var number = (await db.Set<Checkpoint>().Where(c => c.Log == kept.Name).MaxAsync(c => (long?)c.Number, ct) ?? 0) + 1;
        var now = clock.GetUtcNow();
        // Both engines keep microseconds: a finer instant would not be read back as it was signed.
        var at = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        var note = Signing.Sign(new TreeHead(kept.Tree.Size, kept.Tree.Root, at, kept.Name));
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

        kept.Seen.Append(note);
        kept.Known = note;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            foreach (var kept in logs.All)
            {
                try
                {
                    await TakeAsync(kept, stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // The next turn tries again; what one log lacks holds up no other.
                    TakingFailed(failure, kept.Name);
                }
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The log {Log} is broken, and no checkpoint of it is taken: {Sentence}")]
    private partial void Broken(string log, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking a checkpoint of {Log} failed; trying again in a second.")]
    private partial void TakingFailed(Exception failure, string log);
}
