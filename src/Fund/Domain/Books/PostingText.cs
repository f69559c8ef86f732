using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Fund.Domain.Books;

/// <summary>
/// A posting as text, the same bytes every time: its SHA-256 is the posting's hash, so anybody recomputes it with nothing but the text.
/// Lines end with a line feed; the head chains it to the one before (<c>docs/modules/fund-books.md</c>).
/// </summary>
internal static class PostingText
{
    public const string Form = "marrakech/books/1", InstantForm = "yyyy-MM-ddTHH:mm:ss.ffffffZ", DayForm = "yyyy-MM-dd";

    /// <summary>Hash before the first posting.</summary>
    public static string FirstPrevious { get; } = new('0', 64);

    /// <summary>What is entered, without its place: what two requests with one key must agree in.</summary>
    public static string Content(NewPosting posting)
    {
        var text = new StringBuilder(256);
        text.Append("day ").Append(posting.Day.ToString(DayForm, CultureInfo.InvariantCulture)).Append('\n')
            .Append("kind ").Append(posting.Kind).Append('\n')
            .Append("document ").Append(posting.DocumentKind).Append(' ').Append(posting.DocumentCode).Append('\n')
            .Append("key ").Append(posting.Key).Append('\n');
        if (posting.Text.Length > 0) text.Append("text ").Append(posting.Text).Append('\n');
        if (posting.Reverses is { } reversed) text.Append(CultureInfo.InvariantCulture, $"reverses {reversed}\n");
        if (posting.Reserves is { } made) text.Append("reserves ").Append(made).Append('\n');
        if (posting.Resolves is { } ended) text.Append("resolves ").Append(ended).Append('\n');
        foreach (var line in posting.Lines)
        {
            text.Append(line.Account.Number).Append(' ').Append(line.Account.Currency).Append(' ').Append(OrDash(line.Account.Party)).Append(' ').Append(OrDash(line.Account.Project))
                .Append(' ').Append(line.Minor).Append(' ').Append(line.Base).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The whole text: the head that chains it, and the content.</summary>
    /// <param name="book">Code of the book.</param>
    /// <param name="number">Its place in the book.</param>
    /// <param name="at">When it was entered, to the microsecond.</param>
    /// <param name="act">Number of the act of the trail it belongs to.</param>
    /// <param name="previous">Hash of the posting before, lower-case hexadecimal.</param>
    /// <param name="content">From <see cref="Content"/>.</param>
    public static string Whole(string book, long number, DateTimeOffset at, long act, string previous, string content) => Head(book, number, at, act, previous) + content;

    /// <summary>The head alone.</summary>
    public static string Head(string book, long number, DateTimeOffset at, long act, string previous) => string.Create(
        CultureInfo.InvariantCulture, $"{Form}\nbook {book}\nnumber {number}\nat {at.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture)}\nact {act}\nprevious {previous}\n");

    /// <summary>SHA-256 of a text, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Hashes of a content and of the whole text, made of one copy of the bytes: whoever verifies a book makes millions of them.</summary>
    public static (string Content, string Whole) Hashes(string head, string content)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(head.Length + content.Length));
        try
        {
            var begin = Encoding.UTF8.GetBytes(head, bytes);
            var end = begin + Encoding.UTF8.GetBytes(content, bytes.AsSpan(begin));
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(begin, end - begin), hash);
            var of = Convert.ToHexStringLower(hash);
            SHA256.HashData(bytes.AsSpan(0, end), hash);
            return (of, Convert.ToHexStringLower(hash));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string OrDash(string code) => code.Length == 0 ? "-" : code;
}
