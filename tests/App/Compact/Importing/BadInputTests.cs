using System.Text;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing;
using Xunit;

namespace Marrakech.App.Compact.Importing;

/// <summary>Every file that cannot be read is refused with one sentence that names it and the reason.</summary>
public sealed class BadInputTests
{
    private static readonly Dictionary<string, (Func<byte[]> Make, ReadingRefusal Refusal, string Reason)> Files = new()
    {
        ["empty"] = (() => [], ReadingRefusal.Empty, "is empty"),
        ["blank"] = (() => "  \r\n \n\t"u8.ToArray(), ReadingRefusal.Empty, "is empty"),
        ["byte order mark only"] = (() => [0xFF, 0xFE], ReadingRefusal.Empty, "is empty"),
        ["zeros"] = (() => new byte[5000], ReadingRefusal.Binary, "binary"),
        ["noise"] = (Noise, ReadingRefusal.Binary, "binary"),
        ["picture"] = (() => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[64]], ReadingRefusal.Binary, "binary"),
        ["cut PDF"] = (() => BadFiles.Pdf("Some words of a page")[..^300], ReadingRefusal.Truncated, "cut off"),
        ["broken PDF"] = (() => "%PDF-1.7\nnothing of a document\n%%EOF"u8.ToArray(), ReadingRefusal.Unreadable, "damaged"),
        ["PDF without text"] = (() => BadFiles.Pdf(""), ReadingRefusal.Empty, "no text"),
        ["PDF bomb"] = (() => BadFiles.PdfBomb(200), ReadingRefusal.ArchiveBomb, "unpacks to more than"),
        ["PDF nested deep"] = (() => BadFiles.NestedPdf(5_000), ReadingRefusal.Unreadable, "damaged"),
        ["locked PDF"] = (BadFiles.LockedPdf, ReadingRefusal.PasswordProtected, "password"),
        ["cut DOCX"] = (() => BadFiles.Docx("Some words of a page")[..^200], ReadingRefusal.Truncated, "cut off"),
        ["DOCX bomb"] = (() => BadFiles.DocxBomb(300, "word/document.xml"), ReadingRefusal.ArchiveBomb, "unpacks to more than"),
        ["DOCX bomb in a picture"] = (() => BadFiles.DocxBomb(200, "word/media/a.bmp"), ReadingRefusal.ArchiveBomb, "unpacks to more than"),
        ["DOCX that swells"] = (() => BadFiles.DocxBomb(20, "word/document.xml", tight: true), ReadingRefusal.ArchiveBomb, "times its size"),
        ["DOCX nested deep"] = (() => BadFiles.NestedDocx(400), ReadingRefusal.ArchiveBomb, "nests its parts"),
        ["DOCX of much text"] = (() => BadFiles.DocxOfMuchText(4_000_000), ReadingRefusal.ArchiveBomb, "unpacks to more than"),
        ["nested ZIP"] = (() => BadFiles.NestedZip(3), ReadingRefusal.ArchiveBomb, "archives within archives"),
        ["plain ZIP"] = (() => BadFiles.NestedZip(0), ReadingRefusal.Unreadable, "ZIP archive"),
        ["locked DOCX"] = (BadFiles.LockedDocx, ReadingRefusal.PasswordProtected, "password"),
        ["old DOC"] = (() => [.. BadFiles.LockedDocx()[..512], .. new byte[512]], ReadingRefusal.Binary, "old binary kind"),
        ["unrelated text"] = (() => "A recipe for bread: flour, water, salt and time."u8.ToArray(), ReadingRefusal.UnknownDocument, "none of the official documents"),
        ["unrelated Latin-1"] = (() => Encoding.Latin1.GetBytes("Ein Bäcker bäckt süße Brötchen für die Gäste."), ReadingRefusal.UnknownDocument, "none of the official documents"),
        ["unrelated UTF-16"] = (() => Encoding.Unicode.GetBytes("A recipe for bread: flour, water, salt and time."), ReadingRefusal.UnknownDocument, "none of the official documents"),
        ["unrelated PDF"] = (() => BadFiles.Pdf("A recipe for bread"), ReadingRefusal.UnknownDocument, "none of the official documents"),
        ["unrelated DOCX"] = (() => BadFiles.Docx("A recipe for bread"), ReadingRefusal.UnknownDocument, "none of the official documents"),
        ["unrelated HTML"] = (() => "<!doctype html><html><body><p>A recipe for bread</p></body></html>"u8.ToArray(), ReadingRefusal.UnknownDocument, "none of the official documents"),
        ["deep HTML"] = (() => Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 1_500)) + "bread"), ReadingRefusal.UnknownDocument, "none of the official documents"),
        ["bottomless HTML"] = (() => Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 300_000)) + "bread"), ReadingRefusal.ArchiveBomb, "nests its parts"),
        ["7 MB of text"] = (() => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("bread and salt\n", 500_000))), ReadingRefusal.TooLarge, "MB of text"),
    };

    public static TheoryData<string> Cases() => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_refused_with_one_sentence(string name)
    {
        var (make, refusal, reason) = Files[name];
        var reading = Documents.Read(make(), "/some/folder/file.dat");
        Assert.Null(reading.Document);
        Assert.Equal(refusal, reading.Refusal);
        Assert.StartsWith("file.dat ", reading.Message, StringComparison.Ordinal);
        Assert.Contains(reason, reading.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", reading.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', reading.Message);
    }

    public static IEnumerable<TheoryDataRow<DocumentKind, double>> Cuts() =>
        from kind in Enum.GetValues<DocumentKind>()
        from share in new[] { 0.3, 0.6, 0.9, 0.97 }
        select new TheoryDataRow<DocumentKind, double>(kind, share);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_document_that_ends_too_early_is_refused(DocumentKind kind, double share)
    {
        var text = Documents.TextOf(kind);
        var reading = Documents.Read(text[..(int)(text.Length * share)], "half.txt");
        Assert.Null(reading.Document);
        Assert.Contains(reading.Refusal, new ReadingRefusal?[] { ReadingRefusal.Truncated, ReadingRefusal.UnknownDocument });
        Assert.Contains("cut off", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_without_its_end_is_missed()
    {
        var text = Documents.TextOf(DocumentKind.Resolution).TrimEnd();
        Assert.Contains("its last sentence has no end", Documents.Read(text[..^40]).Message, StringComparison.Ordinal);
    }

    /// <summary>As a text without its quotes and dashes looks when saved in an old encoding.</summary>
    [Fact]
    public void A_text_whose_letters_an_encoding_lost_is_refused()
    {
        var reading = Documents.Read(Documents.TextOf(DocumentKind.Booklet).Replace('\'', '’').Replace('’', '?'), "old.txt");
        Assert.Equal(ReadingRefusal.Unreadable, reading.Refusal);
        Assert.Contains("Save it as UTF-8", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_lost_its_tabs_is_refused()
    {
        var reading = Documents.Read(Documents.TextOf(DocumentKind.Recommendations).Replace("\t", "   ", StringComparison.Ordinal), "flat.txt");
        Assert.Equal(ReadingRefusal.Unreadable, reading.Refusal);
        Assert.StartsWith("flat.txt has lost the layout it is read by: 100", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_200_MB_file_is_refused_unread()
    {
        using var stream = new UnreadStream(200L << 20);
        var reading = DocumentReader.Read(stream, "big.pdf", TestContext.Current.CancellationToken);
        Assert.Equal(ReadingRefusal.TooLarge, reading.Refusal);
        Assert.Contains("big.pdf is larger than", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusing_bombs_takes_little_memory()
    {
        var bomb = BadFiles.DocxBomb(300, "word/document.xml");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(Documents.Read(bomb, "bomb.docx").Refusal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40L << 20);
    }

    private static byte[] Noise()
    {
        var bytes = new byte[9000];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Has a length and must not be read.</summary>
    private sealed class UnreadStream(long length) : MemoryStream
    {
        public override long Length => length;
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("The file was read.");
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("The file was read.");
    }
}
