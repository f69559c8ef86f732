using System.Data;
using System.Data.Common;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund.Features.KeepBooks;

/// <summary>
/// Enters what many writers bring at once in one transaction: each waits for the same disk, none for the other (group commit). Whoever comes while nobody
/// is at it enters the group, the others wait, and the first of those who came meanwhile enters the next. An answer is given when what it says is on the
/// disk; whoever gets none asks again with the same keys.
/// </summary>
internal sealed class LedgerQueue(IServiceScopeFactory scopes, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>Most postings of one transaction.</summary>
    private const int MostTogether = 512;

    private readonly Lock entry = new();
    private readonly Queue<Waiting> waiting = new();
    private bool isAtWork;
    private TaskCompletionSource? ending;

    // Kept from group to group: a connection that is open, and what is known of the book. Neither outlives a failure.
    private AsyncServiceScope? scope;
    private KnownBook? known;

    /// <summary>Linked postings that wait for their answer, or for their turn to enter the next group: then they are told nothing.</summary>
    private sealed record Waiting(IReadOnlyList<NewPosting> Linked, long Act)
    {
        public TaskCompletionSource<BookAnswer?> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Enters linked postings, all or none, as part of an act that stands in the trail already. Once they wait they are entered, whether or not anybody still waits with them.</summary>
    public async Task<BookAnswer> PostAsync(IReadOnlyList<NewPosting> linked, long act, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var mine = new Waiting(linked, act);
        return (IsFirst(mine) ? null : await mine.Told.Task) ?? await EnterNextAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        lock (entry)
        {
            ending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!isAtWork) ending.SetResult();
        }

        await ending.Task;
        await ForgetAsync();
    }

    private bool IsFirst(Waiting one)
    {
        lock (entry)
        {
            ObjectDisposedException.ThrowIf(ending is not null, this);
            waiting.Enqueue(one);
            var isFirst = !isAtWork;
            isAtWork = true;
            return isFirst;
        }
    }

    /// <summary>Enters the next group, of which the caller is the first, and returns the caller's answer.</summary>
    private async Task<BookAnswer> EnterNextAsync()
    {
        var group = NextGroup();
        try
        {
            var answers = await EnterAsync(group);
            foreach (var (one, answer) in group.Zip(answers).Skip(1)) one.Told.SetResult(answer);
            return answers[0];
        }
        catch (Exception failure)
        {
            // Nothing of the group was entered, or nobody knows: each asker is told and asks again with the same keys.
            foreach (var one in group.Skip(1)) one.Told.SetException(failure);
            await ForgetAsync();
            throw;
        }
        finally
        {
            PassOn();
        }
    }

    private List<Waiting> NextGroup()
    {
        lock (entry)
        {
            var (group, postings) = (new List<Waiting>(), 0);
            while (postings < MostTogether && waiting.TryDequeue(out var next))
            {
                group.Add(next);
                postings += next.Linked.Count;
            }

            return group;
        }
    }

    /// <summary>The first of those who came meanwhile enters the next group.</summary>
    private void PassOn()
    {
        Waiting? next;
        lock (entry)
        {
            isAtWork = waiting.TryPeek(out next);
            if (!isAtWork) ending?.SetResult();
        }

        next?.Told.SetResult(null);
    }

    private async Task<IReadOnlyList<BookAnswer>> EnterAsync(IReadOnlyList<Waiting> group)
    {
        if (known is not null)
        {
            try
            {
                if (await EnterAsync(group, known) is { } answers) return answers;
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException)
            {
                // Most likely somebody else took the same numbers. Whatever it was, it comes again below if it is not over.
            }

            await ForgetAsync();
        }

        return await EnterAsync(group, null) ?? throw new InvalidOperationException("The book moved while it was locked.");
    }

    /// <summary>Enters the group into the book as it was seen, or else as it stands once it is locked. Null where the book has moved on since it was seen.</summary>
    private async Task<IReadOnlyList<BookAnswer>?> EnterAsync(IReadOnlyList<Waiting> group, KnownBook? seen)
    {
        var services = (scope ??= scopes.CreateAsyncScope()).ServiceProvider;
        var (db, reader, writer) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<BookReader>(), services.GetRequiredService<BookWriter>());
        if (db.Database.GetDbConnection().State != ConnectionState.Open) await db.Database.OpenConnectionAsync();
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = seen?.Row ?? await reader.LockAsync(BookCodes.Fund, CancellationToken.None);
        var book = await reader.LoadAsync(row, seen, [.. group.SelectMany(w => w.Linked)], CancellationToken.None);
        var now = clock.GetUtcNow();
        var at = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        var answers = group.Select(w => book.State.Take(w.Linked, at, w.Act)).ToList();
        if (!await writer.WriteAsync(book, book.State.Fetch(), CancellationToken.None)) return null;
        await transaction.CommitAsync();
        known = book;
        return answers;
    }

    private async ValueTask ForgetAsync()
    {
        var over = scope;
        (scope, known) = (null, null);
        if (over is { } ended) await ended.DisposeAsync();
    }
}
