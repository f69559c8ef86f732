using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Marrakech.Fund.Data.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>A posting as it is read, with its lines; lines that stand without one have none.</summary>
internal readonly record struct ReadPosting(PostingRow? Row, long Number, IReadOnlyList<LineRow> Lines);

/// <summary>Reads a whole book in one pass over each of its two tables, on a thread beside the one that makes the hashes anew.</summary>
internal sealed class BookStream(IServiceScopeFactory scopes)
{
    /// <summary>Postings handed over at a time, and how many such parts may wait.</summary>
    private const int Batch = 2_000, Waiting = 8;

    /// <summary>Postings up to <paramref name="through"/> in order, in parts.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ReadPosting>> ReadAsync(int book, long through, [EnumeratorCancellation] CancellationToken ct)
    {
        var parts = Channel.CreateBounded<IReadOnlyList<ReadPosting>>(Waiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => FillAsync(book, through, parts.Writer, stop.Token), ct);
        try
        {
            await foreach (var part in parts.Reader.ReadAllAsync(ct)) yield return part;
        }
        finally
        {
            // Whoever stops early wants no more of it; what went wrong while reading has come out above.
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task FillAsync(int book, long through, ChannelWriter<IReadOnlyList<ReadPosting>> writer, CancellationToken ct)
    {
        try
        {
            await using var first = scopes.CreateAsyncScope();
            await using var second = scopes.CreateAsyncScope();
            var postings = first.ServiceProvider.GetRequiredService<AppDb>().Set<PostingRow>().AsNoTracking().Where(p => p.Book == book && p.Number <= through).OrderBy(p => p.Number);
            using var lines = second.ServiceProvider.GetRequiredService<AppDb>().Set<LineRow>().AsNoTracking().Where(l => l.Book == book && l.Number <= through)
                .OrderBy(l => l.Number).ThenBy(l => l.Place).AsEnumerable().GetEnumerator();
            var (part, more) = (new List<ReadPosting>(Batch), lines.MoveNext());
            foreach (var posting in postings)
            {
                for (; more && lines.Current.Number < posting.Number; more = lines.MoveNext()) part.Add(new(null, lines.Current.Number, []));
                var own = new List<LineRow>(4);
                for (; more && lines.Current.Number == posting.Number; more = lines.MoveNext()) own.Add(lines.Current);
                part.Add(new(posting, posting.Number, own));
                if (part.Count < Batch) continue;
                await writer.WriteAsync(part, ct);
                part = new List<ReadPosting>(Batch);
            }

            if (more) part.Add(new(null, lines.Current.Number, []));
            await writer.WriteAsync(part, ct);
            writer.Complete();
        }
        catch (Exception failure)
        {
            writer.TryComplete(failure);
        }
    }
}
