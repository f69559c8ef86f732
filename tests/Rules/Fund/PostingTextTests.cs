using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marrakech.Fund.Domain.Books;

namespace Marrakech.Rules.Fund;

/// <summary>The text of a posting never changes: hashes of every book there is were made of it.</summary>
public sealed class PostingTextTests
{
    private static readonly NewPosting posting = new()
    {
        Key = "deposit:FD-000012",
        Day = new DateOnly(2026, 2, 27),
        Kind = "deposit",
        DocumentKind = "deposit",
        DocumentCode = "FD-000012",
        Text = "هبة – 礼物 🌍",
        Reverses = 7,
        Reserves = "FP-000001-1",
        Resolves = "FP-000001-2",
        Lines = [new(new AccountKey(Chart.Cash, "KWD", "FB-000001"), 12_345, 4_012), new(new AccountKey(Chart.Expenditure[0], "USD", "O-000003", "FP-000001"), -4_012, -4_012)],
    };

    private static readonly PostingPlace place = new(12, new DateTimeOffset(2026, 3, 1, 10, 2, 0, TimeSpan.FromHours(2)).AddMicroseconds(7), 345, new string('9', 64));

    [Fact]
    public void A_posting_is_written_as_the_documents_say_in_every_culture()
    {
        var content = """
            day 2026-02-27
            kind deposit
            document deposit FD-000012
            key deposit:FD-000012
            text هبة – 礼物 🌍
            reverses 7
            reserves FP-000001-1
            resolves FP-000001-2
            1100 KWD FB-000001 - 12345 4012
            5201 USD O-000003 FP-000001 -4012 -4012

            """;
        var whole = $"marrakech/books/1\nbook start-up-fund\nnumber 12\nat 2026-03-01T08:02:00.000007Z\nact 345\nprevious {place.Previous}\n{content}";
        var before = CultureInfo.CurrentCulture;
        foreach (var culture in new[] { "", "sv", "ar", "fa" })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(content, PostingText.Content(posting));
            Assert.Equal(whole, PostingText.Whole(BookCodes.Fund, place, posting));
        }

        CultureInfo.CurrentCulture = before;
        Assert.Equal((Sha256(content), Sha256(whole)), PostingText.Hashes(BookCodes.Fund, place, posting));
    }

    /// <summary>The buffer grows with what is written and forgets what was.</summary>
    [Fact]
    public void A_long_posting_and_a_short_one_after_it_have_the_hashes_of_their_texts()
    {
        var text = new PostingBytes();
        Span<byte> content = stackalloc byte[SHA256.HashSizeInBytes], whole = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var one in new[] { posting with { Text = new string('礼', NewPosting.TextLength), Lines = [.. Enumerable.Repeat(posting.Lines[0], NewPosting.MostLines)] }, posting })
        {
            PostingText.Hashes(text, BookCodes.Fund, place, one, content, whole);
            Assert.Equal((Sha256(PostingText.Content(one)), Sha256(PostingText.Whole(BookCodes.Fund, place, one))), (Convert.ToHexStringLower(content), Convert.ToHexStringLower(whole)));
        }
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
