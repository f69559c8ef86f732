using System.Globalization;
using System.Text;

namespace Marrakech.Fund.Domain.Books;

/// <summary>The text of postings in UTF-8, in one buffer that is used for each of them anew: whoever verifies a book writes millions.</summary>
internal sealed class PostingBytes
{
    /// <summary>Most bytes of a number or an instant.</summary>
    private const int Short = 40;

    private byte[] bytes = new byte[1024];
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Begins anew.</summary>
    public void Clear() => length = 0;

    public PostingBytes Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        length += utf8.Length;
        return this;
    }

    public PostingBytes Add(string text)
    {
        length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
        return this;
    }

    /// <summary>A number; a day in the form <c>O</c>.</summary>
    public PostingBytes Add<T>(T value, string? form = null)
        where T : struct, IUtf8SpanFormattable
    {
        if (!value.TryFormat(Room(Short), out var written, form, CultureInfo.InvariantCulture)) throw new InvalidOperationException($"{typeof(T).Name} needs more than {Short} bytes.");
        length += written;
        return this;
    }

    /// <summary>An instant in UTC, to the microsecond: the engine's quick form has one decimal more.</summary>
    public PostingBytes Add(DateTimeOffset at)
    {
        Add(at.UtcDateTime, "O");
        length -= "0Z".Length;
        return Add("Z"u8);
    }

    private Span<byte> Room(int needed)
    {
        if (bytes.Length - length < needed) Array.Resize(ref bytes, 2 * (length + needed));
        return bytes.AsSpan(length);
    }
}
