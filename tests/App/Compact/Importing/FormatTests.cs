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

    private static void AssertSame(byte[] bytes, Func<string, string>? known = null)
    {
        var reading = Documents.Read(bytes, "copy");
        Assert.Equal(string.Empty, reading.Message);
        var expected = (known ?? (text => text))(Essence.Of(Documents.Of(DocumentKind.Resolution)));
        foreach (var (before, after) in expected.Split('\n').Zip(Essence.Of(reading.Document!).Split('\n'))) Assert.Equal(before, after);
        Assert.InRange(reading.Document!.Report.UnexplainedShare, 0, 0.005);
    }
}
