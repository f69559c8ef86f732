using System.Text;
using Marrakech.Compact.Contracts;
using Xunit;

namespace Marrakech.App.Compact.Importing;

/// <summary>The resolution reads the same from every format.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Html_reads_as_the_text_does() => AssertSame(Encoding.UTF8.GetBytes(Typesetter.Html(Documents.TextOf(DocumentKind.Resolution))));

    [Fact]
    public void Docx_reads_as_the_text_does() => AssertSame(Typesetter.Docx(Documents.TextOf(DocumentKind.Resolution)));

    [Theory]
    [InlineData(95)]
    [InlineData(70)]
    public void Pdf_reads_as_the_text_does(int width) =>
        AssertSame(Typesetter.Pdf(Documents.TextOf(DocumentKind.Resolution).Replace('–', '-'), width), text => text.Replace('–', '-'));

    [Theory]
    [InlineData(DocumentKind.Resolution)]
    [InlineData(DocumentKind.Booklet)]
    [InlineData(DocumentKind.FirstEdition)]
    [InlineData(DocumentKind.ActionLabels)]
    public void A_page_of_text_as_it_was_set_reads_as_the_text_does(DocumentKind kind)
    {
        var reading = Documents.Read($"<!doctype html><html><body><pre>{Documents.TextOf(kind)}</pre></body></html>");
        Assert.Equal(string.Empty, reading.Message);
        Assert.Equal(Documents.Of(kind).Practices.Count, reading.Document!.Practices.Count);
        Assert.Equal(Documents.Of(kind).Footnotes.Count, reading.Document.Footnotes.Count);
        Assert.Equal(Documents.Of(kind).Objectives.SelectMany(o => o.Actions).Select(a => a.Text), reading.Document.Objectives.SelectMany(o => o.Actions).Select(a => a.Text));
    }

    /// <summary>A list within a list is told by where its bullets stand alone.</summary>
    [Fact]
    public void A_pdf_keeps_lists_within_lists()
    {
        var reading = Documents.Read(Typesetter.PdfAsSet(Documents.TextOf(DocumentKind.FirstEdition), 100), "copy");
        Assert.Equal(string.Empty, reading.Message);
        Assert.Equal(93, reading.Document!.Practices.Count);
        Assert.Equal(187, reading.Document.Objectives.Sum(o => o.Actions.Count));
    }

    private static void AssertSame(byte[] bytes, Func<string, string>? known = null)
    {
        var reading = Documents.Read(bytes, "copy");
        Assert.Equal(string.Empty, reading.Message);
        var expected = (known ?? (text => text))(Essence.Of(Documents.Of(DocumentKind.Resolution)));
        foreach (var (before, after) in expected.Split('\n').Zip(Essence.Of(reading.Document!).Split('\n'))) Assert.Equal(before, after);
        Assert.InRange(reading.Document!.Report.UnexplainedShare, 0, 0.005);
    }
}
