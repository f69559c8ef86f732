using System.Data;
using System.Threading.Channels;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund.Features.KeepBooks;

/// <summary>
/// Enters what many writers bring at once in one transaction: each waits for the same disk, none for the other (group commit). An answer is given
/// when what it says is on the disk; whoever gets none asks again with the same keys.
/// </summary>
internal sealed class LedgerQueue(IServiceScopeFactory scopes, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>Most postings of one transaction.</summary>
    private const int MostTogether = 512;

    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(4096);
    private readonly Lock starting = new();
    private Task? working;

    // Kept from group to group: a connection that is open, and what is known of the book. Neither outlives a failure.
    private AsyncServiceScope? scope;
    private KnownBook? known;

    private sealed record Waiting(IReadOnlyList<NewPosting> Linked, long Act, TaskCompletionSource<BookAnswer> Answer);

    /// <summary>Enters linked postings, all or none, as part of an act that stands in the trail already.</summary>
    public async Task<BookAnswer> PostAsync(IReadOnlyList<NewPosting> linked, long act, CancellationToken ct)
    {
        lock (starting) working ??= Task.Run(WorkAsync, CancellationToken.None);
        var one = new Waiting(linked, act, new TaskCompletionSource<BookAnswer>(TaskCreationOptions.RunContinuationsAsynchronously));
        await waiting.Writer.WriteAsync(one, ct);
        return await one.Answer.Task.WaitAsync(ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (working is not null) await working;
        await ForgetAsync();
    }

    private async Task WorkAsync()
    {
        var group = new List<Waiting>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            var postings = 0;
            while (postings < MostTogether && waiting.Reader.TryRead(out var next))
            {
                group.Add(next);
                postings += next.Linked.Count;
            }

            try
            {
                var answers = await EnterAsync(group);
                foreach (var (one, answer) in group.Zip(answers)) one.Answer.SetResult(answer);
            }
            catch (Exception failure)
            {
                // Nothing of the group was entered, or nobody knows: each asker is told and asks again with the same keys.
                await ForgetAsync();
                foreach (var one in group) one.Answer.TrySetException(failure);
            }
        }
    }

    private async Task<IReadOnlyList<BookAnswer>> EnterAsync(IReadOnlyList<Waiting> group)
    {
        var services = (scope ??= scopes.CreateAsyncScope()).ServiceProvider;
        var (db, reader, writer) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<BookReader>(), services.GetRequiredService<BookWriter>());
        if (db.Database.GetDbConnection().State != ConnectionState.Open) await db.Database.OpenConnectionAsync();
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = known?.Row ?? await reader.LockAsync(BookCodes.Fund, CancellationToken.None);
        while (true)
        {
            var book = await reader.LoadAsync(row, known, [.. group.SelectMany(w => w.Linked)], CancellationToken.None);
            var now = clock.GetUtcNow();
            var at = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
            var answers = group.Select(w => book.State.Take(w.Linked, at, w.Act)).ToList();
            if (await writer.WriteAsync(book, book.State.Fetch(), CancellationToken.None))
            {
                await transaction.CommitAsync();
                known = book;
                return answers;
            }

            // Somebody else entered postings since: from here on the book is ours, and this goes well.
            (known, row) = (null, await reader.LockAsync(BookCodes.Fund, CancellationToken.None));
        }
    }

    private async ValueTask ForgetAsync()
    {
        var over = scope;
        (scope, known) = (null, null);
        if (over is { } ended) await ended.DisposeAsync();
    }
}
