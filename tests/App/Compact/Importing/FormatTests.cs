using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Formats;
using Marrakech.Support;
using Xunit;
using Encoding = System.Text.Encoding;

namespace Marrakech.App.Compact.Importing;

/// <summary>The resolution reads the same from every format.</summary>
public sealed partial class FormatTests
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

    /// <summary>An editor that opens a text and saves it otherwise makes a paragraph of each line.</summary>
    [Theory]
    [InlineData(DocumentKind.Booklet, false)]
    [InlineData(DocumentKind.Booklet, true)]
    [InlineData(DocumentKind.FirstEdition, false)]
    [InlineData(DocumentKind.FirstEdition, true)]
    [InlineData(DocumentKind.Resolution, false)]
    [InlineData(DocumentKind.Resolution, true)]
    public void Lines_saved_as_paragraphs_read_as_the_text_does(DocumentKind kind, bool wrapped)
    {
        var text = Documents.TextOf(kind);
        var lines = (wrapped ? TextMutations.Rewrap(text, 80) : text).Split('\n');
        var page = $"<!doctype html><html><body>{string.Concat(lines.Select(line => $"<p>{(line.Trim().Length == 0 ? "&nbsp;" : AsShown(line))}</p>\n"))}</body></html>";
        var docx = BadFiles.Docx(lines.Select(line => (OpenXmlElement)new Paragraph(new Run(new Text(line.TrimEnd('\r')) { Space = SpaceProcessingModeValues.Preserve }))));
        foreach (var reading in new[] { Documents.Read(page), Documents.Read(docx, "copy") })
        {
            Assert.Equal(string.Empty, reading.Message);
            Assert.Equal(Documents.Of(kind).Practices.Select(p => p.Title), reading.Document!.Practices.Select(p => p.Title));
            Assert.Equal(Documents.Of(kind).Objectives.SelectMany(o => o.Actions).Select(a => a.Text), reading.Document.Objectives.SelectMany(o => o.Actions).Select(a => a.Text));
            Assert.Equal(Documents.Of(kind).Footnotes.Count, reading.Document.Footnotes.Count);
        }
    }

    [Theory]
    [InlineData("<ul><li><ol><li>{0}</li></ol></li></ul>", "1. {0}")]
    [InlineData("<ul><li><p>{0}</p></li></ul>", "{0}")]
    [InlineData("<ul><li><div><p>{0}</p></div><ul><li><p>{0}</p></li></ul></li></ul>", "{0}")]
    public void What_comes_first_in_an_item_stands_behind_its_marker(string html, string line)
    {
        const string Words = "Plant roses";
        var text = HtmlText.Read("<html><body>" + html.Replace("{0}", Words, StringComparison.Ordinal) + "</body></html>");
        Assert.StartsWith("• " + line.Replace("{0}", Words, StringComparison.Ordinal), text.Trim(), StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(row => row.Trim().Length > 0), row => Assert.EndsWith(Words, row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<sup>{0}</sup> ")]
    [InlineData("{0} ")]
    public void Footnotes_are_told_from_the_text_in_every_form_of_their_numbers(string sign)
    {
        var text = NoteSign().Replace(Documents.TextOf(DocumentKind.Resolution), match => sign.Replace("{0}", match.Groups[1].Value, StringComparison.Ordinal));
        Assert.Equal(Documents.Of(DocumentKind.Resolution).Footnotes.Select(note => note.Text), Documents.Read(text).Document!.Footnotes.Select(note => note.Text));
        var raised = NoteSign().Replace(Documents.TextOf(DocumentKind.Resolution), match => string.Concat(match.Groups[1].Value.Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])) + " ");
        Assert.Equal(Documents.Of(DocumentKind.Resolution).Footnotes.Select(note => note.Text), Documents.Read(raised).Document!.Footnotes.Select(note => note.Text));
    }

    /// <summary>Editors number their notes by keys of their own, and keep the line between notes and text among them.</summary>
    [Fact]
    public void Footnotes_of_a_docx_are_numbered_as_they_are_called()
    {
        var text = DocxText.Read(BadFiles.DocxWithNotes("Roses", (7, "See the rose book."), (4, "See the moss book.")), TestContext.Current.CancellationToken);
        Assert.Equal(["Roses<sup>1</sup><sup>2</sup>", "<sup>1</sup> See the rose book.", "<sup>2</sup> See the moss book."], text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^<sup>(?:&</sup>lt;sup>)?(\d+)</sup>\s*", RegexOptions.Multiline)]
    private static partial Regex NoteSign();

    /// <summary>A browser shows spaces before a line only where they do not break.</summary>
    private static string AsShown(string line) => string.Concat(Enumerable.Repeat("&nbsp;", line.Length - line.TrimStart(' ').Length)) + line.TrimStart(' ');

    /// <summary>A list within a list is told by where its bullets stand alone.</summary>
    [Fact]
    public void A_pdf_keeps_lists_within_lists()
    {
        var reading = Documents.Read(Typesetter.PdfAsSet(Documents.TextOf(DocumentKind.FirstEdition), 100), "copy");
        Assert.Equal(string.Empty, reading.Message);
        Assert.Equal(93, reading.Document!.Practices.Count);
        Assert.Equal(187, reading.Document.Objectives.Sum(o => o.Actions.Count));
    }

    /// <summary>A browser draws the bullets of a list it prints.</summary>
    [Theory]
    [InlineData(DocumentKind.Booklet)]
    [InlineData(DocumentKind.FirstEdition)]
    [InlineData(DocumentKind.ActionLabels)]
    public void Bullets_that_are_drawn_are_bullets(DocumentKind kind)
    {
        var reading = Documents.Read(Typesetter.PdfAsSet(Documents.TextOf(kind), 100, drawsBullets: true), "copy");
        Assert.Equal(string.Empty, reading.Message);
        Assert.Equal(Documents.Of(kind).Practices.Count, reading.Document!.Practices.Count);
        Assert.Equal(Documents.Of(kind).Objectives.Sum(o => o.Actions.Count), reading.Document.Objectives.Sum(o => o.Actions.Count));
        Assert.Equal(Documents.Of(kind).Objectives.Sum(o => o.SdgTargets.Count), reading.Document.Objectives.Sum(o => o.SdgTargets.Count));
    }

    [Theory]
    [InlineData(DocumentKind.Resolution)]
    [InlineData(DocumentKind.ActionLabels)]
    public void Columns_are_read_one_behind_the_other(DocumentKind kind)
    {
        var reading = Documents.Read(Typesetter.PdfAsSet(Documents.TextOf(kind), 50, columns: 2), "copy");
        Assert.Equal(string.Empty, reading.Message);
        Assert.Equal(Documents.Of(kind).Paragraphs.Count, reading.Document!.Paragraphs.Count);
        Assert.Equal(Documents.Of(kind).Objectives.Sum(o => o.Actions.Count), reading.Document.Objectives.Sum(o => o.Actions.Count));
        Assert.Equal(Documents.Of(kind).Footnotes.Count, reading.Document.Footnotes.Count);
    }

    /// <summary>Signs of a symbol font, as an editor's PDF gives them, and what is left of bullets an encoding lacks.</summary>
    [Theory]
    [InlineData(DocumentKind.Booklet, "\uF0B7 ")]
    [InlineData(DocumentKind.Booklet, "? ")]
    [InlineData(DocumentKind.FirstEdition, "\uF0A7 ")]
    [InlineData(DocumentKind.FirstEdition, "\uFFFD ")]
    [InlineData(DocumentKind.FirstEdition, "•\t")]
    [InlineData(DocumentKind.ActionLabels, "‣ ")]
    public void Bullets_of_any_sign_are_bullets(DocumentKind kind, string sign)
    {
        var reading = Documents.Read(ListSign().Replace(Documents.TextOf(kind), sign));
        Assert.Equal(string.Empty, reading.Message);
        Assert.Equal(Essence.Of(Documents.Of(kind)), Essence.Of(reading.Document!));
    }

    [GeneratedRegex(@"(?<=^[ \t]*)[-*•■][ \t]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex ListSign();

    private static void AssertSame(byte[] bytes, Func<string, string>? known = null)
    {
        var reading = Documents.Read(bytes, "copy");
        Assert.Equal(string.Empty, reading.Message);
        var expected = (known ?? (text => text))(Essence.Of(Documents.Of(DocumentKind.Resolution)));
        foreach (var (before, after) in expected.Split('\n').Zip(Essence.Of(reading.Document!).Split('\n'))) Assert.Equal(before, after);
        Assert.InRange(reading.Document!.Report.UnexplainedShare, 0, 0.005);
    }
}
