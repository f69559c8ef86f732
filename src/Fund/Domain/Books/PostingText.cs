using System.Security.Cryptography;
using System.Text;

namespace Marrakech.Fund.Domain.Books;

/// <summary>
/// A posting as text, the same bytes every time: its SHA-256 is the posting's hash, so anybody recomputes it with nothing but the text.
/// Lines end with a line feed; the head chains it to the one before (<c>docs/modules/fund-books.md</c>).
/// </summary>
internal static class PostingText
{
    public const string Form = "marrakech/books/1", DayForm = "yyyy-MM-dd";

    /// <summary>Hash before the first posting.</summary>
    public static string FirstPrevious { get; } = new('0', 64);

    /// <summary>What is entered, without its place: what two requests with one key must agree in.</summary>
    public static string Content(NewPosting posting)
    {
        var text = new PostingBytes();
        WriteContent(text, posting);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>The whole text: the head that chains it, and the content.</summary>
    /// <param name="book">Code of the book.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="posting">What was entered.</param>
    public static string Whole(string book, PostingPlace place, NewPosting posting)
    {
        var text = new PostingBytes();
        WriteHead(text, book, place);
        WriteContent(text, posting);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>SHA-256 of a text, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Hashes of the content and of the whole text, as bytes, made of one copy of them.</summary>
    /// <param name="text">Is written over.</param>
    /// <param name="book">Code of the book.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="posting">What was entered.</param>
    /// <param name="content">Gets the hash of the content.</param>
    /// <param name="whole">Gets the hash of the whole text.</param>
    public static void Hashes(PostingBytes text, string book, PostingPlace place, NewPosting posting, Span<byte> content, Span<byte> whole)
    {
        text.Clear();
        WriteHead(text, book, place);
        var begin = text.Written.Length;
        WriteContent(text, posting);
        SHA256.HashData(text.Written[begin..], content);
        SHA256.HashData(text.Written, whole);
    }

    /// <summary>The same in lower-case hexadecimal.</summary>
    public static (string Content, string Whole) Hashes(string book, PostingPlace place, NewPosting posting)
    {
        Span<byte> content = stackalloc byte[SHA256.HashSizeInBytes], whole = stackalloc byte[SHA256.HashSizeInBytes];
        Hashes(new PostingBytes(), book, place, posting, content, whole);
        return (Convert.ToHexStringLower(content), Convert.ToHexStringLower(whole));
    }

    private static void WriteHead(PostingBytes text, string book, PostingPlace place) => text
        .Add(Form).Add("\nbook "u8).Add(book)
        .Add("\nnumber "u8).Add(place.Number)
        .Add("\nat "u8).Add(place.At)
        .Add("\nact "u8).Add(place.Act)
        .Add("\nprevious "u8).Add(place.Previous).Add("\n"u8);

    private static void WriteContent(PostingBytes text, NewPosting posting)
    {
        text.Add("day "u8).Add(posting.Day, "O")
            .Add("\nkind "u8).Add(posting.Kind)
            .Add("\ndocument "u8).Add(posting.DocumentKind).Add(" "u8).Add(posting.DocumentCode)
            .Add("\nkey "u8).Add(posting.Key).Add("\n"u8);
        if (posting.Text.Length > 0) text.Add("text "u8).Add(posting.Text).Add("\n"u8);
        if (posting.Reverses is { } reversed) text.Add("reverses "u8).Add(reversed).Add("\n"u8);
        if (posting.Reserves is { } made) text.Add("reserves "u8).Add(made).Add("\n"u8);
        if (posting.Resolves is { } ended) text.Add("resolves "u8).Add(ended).Add("\n"u8);
        foreach (var (account, minor, cents) in posting.Lines)
        {
            text.Add(account.Number).Add(" "u8).Add(account.Currency).Add(" "u8).Add(OrDash(account.Party)).Add(" "u8).Add(OrDash(account.Project))
                .Add(" "u8).Add(minor).Add(" "u8).Add(cents).Add("\n"u8);
        }
    }

    private static string OrDash(string code) => code.Length == 0 ? "-" : code;
}

/// <summary>Where a posting stands in its book.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When it was entered, to the microsecond.</param>
/// <param name="Act">Number of the act of the trail it belongs to.</param>
/// <param name="Previous">Hash of the posting before, lower-case hexadecimal.</param>
internal readonly record struct PostingPlace(long Number, DateTimeOffset At, long Act, string Previous);
