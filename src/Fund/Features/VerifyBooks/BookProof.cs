using System.Security.Cryptography;
using System.Text;
using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>A posting with what can be said of it without those before: hashes made anew, and the rules that look at nothing else.</summary>
/// <param name="Row">What is kept of it; null for a line that stands without one.</param>
/// <param name="Number">Its number.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Posting">What was entered; null where that cannot be read.</param>
/// <param name="Key">Digest of its key: a book of millions holds these, not the keys.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct ProvedPosting(PostingRow? Row, long Number, IReadOnlyList<LineRow> Lines, NewPosting? Posting, UInt128 Key, BookFault? Fault);

/// <summary>Proves parts of a book each for itself, so that several are proved at once. Pure.</summary>
internal sealed class BookProof(string code, IReadOnlyDictionary<int, AccountKey> accounts)
{
    /// <summary>Proves a part.</summary>
    /// <param name="part">Postings in order.</param>
    /// <param name="previous">Hash of the posting before them, as its row says.</param>
    public IReadOnlyList<ProvedPosting> Of(IReadOnlyList<ReadPosting> part, string previous)
    {
        var (text, proved) = (new PostingBytes(), new ProvedPosting[part.Count]);
        for (var i = 0; i < proved.Length; i++)
        {
            var (row, number, lines) = part[i];
            if (row is null)
            {
                proved[i] = new(null, number, lines, null, default, new(BookBreak.LineAlone, number));
                continue;
            }

            var posting = EnteredPosting.Read(row, lines, accounts);
            proved[i] = new(row, number, lines, posting, KeyOf(row.Key), posting is null ? new(BookBreak.AccountUnknown, number) : Fault(text, row, lines, posting, previous));
            previous = row.Hash;
        }

        return proved;
    }

    private BookFault? Fault(PostingBytes text, PostingRow row, IReadOnlyList<LineRow> lines, NewPosting posting, string previous)
    {
        Span<byte> content = stackalloc byte[SHA256.HashSizeInBytes], whole = stackalloc byte[SHA256.HashSizeInBytes];
        PostingText.Hashes(text, code, new PostingPlace(row.Number, row.At, row.Act, previous), posting, content, whole);
        if (!Is(content, row.ContentHash) || !Is(whole, row.Hash)) return new(BookBreak.Altered, row.Number);
        foreach (var line in lines)
        {
            if (line.Day != row.Day) return new(BookBreak.Altered, row.Number);
        }

        return PostingCheck.Problem(posting) is { } problem ? new(BookBreak.AgainstTheRules, row.Number, problem.Refusal.ToString()) : null;
    }

    private static bool Is(ReadOnlySpan<byte> hash, string told)
    {
        Span<char> letters = stackalloc char[2 * SHA256.HashSizeInBytes];
        return Convert.TryToHexStringLower(hash, letters, out _) && told.AsSpan().SequenceEqual(letters);
    }

    /// <summary>Half of a SHA-256: no two keys share it.</summary>
    private static UInt128 KeyOf(string key)
    {
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(NewPosting.KeyLength)], hash = stackalloc byte[SHA256.HashSizeInBytes];
        // A longer one breaks a rule, which is found all the same.
        var kept = key.AsSpan(0, Math.Min(key.Length, NewPosting.KeyLength));
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(kept, utf8)], hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
