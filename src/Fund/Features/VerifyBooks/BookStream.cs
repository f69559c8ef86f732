using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Marrakech.Fund.Data.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>A posting as it is read, with its lines; lines that stand without one have none.</summary>
internal readonly record struct ReadPosting(PostingRow? Row, long Number, IReadOnlyList<LineRow> Lines);

/// <summary>Reads a whole book in one pass over each of its two tables, each on a thread of its own beside those that make the hashes anew. Columns are read as they come: millions of rows are too many to be tracked as entities.</summary>
internal sealed class BookStream(IServiceScopeFactory scopes)
{
    /// <summary>Postings handed over at a time, and how many such parts may wait: what waits long is moved about in memory for nothing.</summary>
    private const int Batch = 500, Waiting = 2;

    /// <summary>Postings up to <paramref name="through"/> in order, in parts.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ReadPosting>> ReadAsync(int book, long through, [EnumeratorCancellation] CancellationToken ct)
    {
        var parts = Channel.CreateBounded<IReadOnlyList<ReadPosting>>(Waiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var lines = Channel.CreateBounded<List<LineRow>>(Waiting);
        var reading = Task.WhenAll(
            Task.Run(() => LinesAsync(book, through, lines.Writer, stop.Token), ct),
            Task.Run(() => FillAsync(book, through, lines.Reader, parts.Writer, stop.Token), ct));
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

    private async Task LinesAsync(int book, long through, ChannelWriter<List<LineRow>> writer, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var rows = await RowsAsync(db, db.Set<LineRow>().Where(l => l.Book == book && l.Number <= through).OrderBy(l => l.Number).ThenBy(l => l.Place).Select(l => new { l.Number, l.Place, l.Account, l.Day, l.Minor, l.Base }), ct);
            var (columns, part) = (new BookColumns(rows), new List<LineRow>(Batch));
            while (rows.Read())
            {
                part.Add(new LineRow { Book = book, Number = rows.GetInt64(0), Place = rows.GetInt32(1), Account = rows.GetInt32(2), Day = columns.Day(3), Minor = rows.GetInt64(4), Base = rows.GetInt64(5) });
                if (part.Count < Batch) continue;
                await writer.WriteAsync(part, ct);
                part = new List<LineRow>(Batch);
            }

            await writer.WriteAsync(part, ct);
            writer.Complete();
        }
        catch (Exception failure)
        {
            writer.TryComplete(failure);
        }
    }

    /// <summary>Postings and lines are two streams in the same order.</summary>
    private async Task FillAsync(int book, long through, ChannelReader<List<LineRow>> read, ChannelWriter<IReadOnlyList<ReadPosting>> writer, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var rows = await RowsAsync(db, db.Set<PostingRow>().Where(p => p.Book == book && p.Number <= through).OrderBy(p => p.Number)
                .Select(p => new { p.Number, p.Key, p.At, p.Act, p.Day, p.Kind, p.DocumentKind, p.DocumentCode, p.Text, p.ContentHash, p.Hash, p.Reverses, p.Reserves, p.Resolves }), ct);
            var (columns, part, lines, at) = (new BookColumns(rows), new List<ReadPosting>(Batch), new List<LineRow>(), 0);
            while (rows.Read())
            {
                var (posting, own) = (Posting(book, rows, columns), new List<LineRow>(4));
                while (true)
                {
                    if (at == lines.Count)
                    {
                        if (!await read.WaitToReadAsync(ct) || !read.TryRead(out var next)) break;
                        (lines, at) = (next, 0);
                        continue;
                    }

                    if (lines[at].Number > posting.Number) break;
                    if (lines[at].Number == posting.Number) own.Add(lines[at]);
                    else part.Add(new(null, lines[at].Number, []));
                    at++;
                }

                part.Add(new(posting, posting.Number, own));
                if (part.Count < Batch) continue;
                await writer.WriteAsync(part, ct);
                part = new List<ReadPosting>(Batch);
            }

            if (at < lines.Count) part.Add(new(null, lines[at].Number, []));
            await writer.WriteAsync(part, ct);
            writer.Complete();
        }
        catch (Exception failure)
        {
            writer.TryComplete(failure);
        }
    }

    private static async Task<DbDataReader> RowsAsync<T>(AppDb db, IQueryable<T> wanted, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = wanted.CreateDbCommand();
        return await command.ExecuteReaderAsync(ct);
    }

    private static PostingRow Posting(int book, DbDataReader row, BookColumns columns) => new()
    {
        Book = book,
        Number = row.GetInt64(0),
        Key = row.GetString(1),
        At = columns.Instant(2),
        Act = row.GetInt64(3),
        Day = columns.Day(4),
        Kind = row.GetString(5),
        DocumentKind = row.GetString(6),
        DocumentCode = row.GetString(7),
        Text = row.GetString(8),
        ContentHash = row.GetString(9),
        Hash = row.GetString(10),
        Reverses = row.IsDBNull(11) ? null : row.GetInt64(11),
        Reserves = row.IsDBNull(12) ? null : row.GetString(12),
        Resolves = row.IsDBNull(13) ? null : row.GetString(13),
    };
}
