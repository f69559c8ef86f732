using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Marrakech.Compact.Contracts;
using Xunit;
using Encoding = System.Text.Encoding;

namespace Marrakech.App.Compact.Importing;

/// <summary>The table of recommendations reads the same from a table of every format.</summary>
public sealed class RecommendationFormsTests
{
    private static readonly string[] Heads = ["Recommendations/Actionable commitment", "Means of implementation", "Partnerships"];

    [Theory]
    [InlineData("<th>{0}</th>", "<td>{0}</td>")]
    [InlineData("\n <td class=\"head\"><p><b><span>{0}</span></b></p></td>", "\n <td>\n  <p class=\"body\"><span>{0}</span></p>\n </td>")]
    public void A_page_reads_as_the_text_does(string head, string cell) => AssertSame(Encoding.UTF8.GetBytes(Page(Html(head, cell))));

    [Fact]
    public void A_page_within_a_site_reads_as_the_text_does() =>
        AssertSame(Encoding.UTF8.GetBytes(Page($"<header><p>Garden site</p></header><nav>Menu</nav><main>{Html("<th>{0}</th>", "<td>{0}</td>")}</main><footer><p>Contact the gardener</p></footer>")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_docx_reads_as_the_text_does(bool listsByStyle) => AssertSame(Docx(listsByStyle));

    [Theory]
    [InlineData("\n\n7\n")]
    [InlineData("\n7")]
    [InlineData("\nPage 3 of 3\n")]
    public void The_number_of_its_last_page_is_no_recommendation(string number) =>
        AssertSame(Encoding.UTF8.GetBytes(Documents.TextOf(DocumentKind.Recommendations).TrimEnd() + number));

    [Fact]
    public void What_stands_behind_the_table_is_reported_and_not_read_into_it()
    {
        var reading = Documents.Read(Documents.TextOf(DocumentKind.Recommendations).TrimEnd() + "\n\nWrite to the gardener for more.\n");
        Assert.Equal(Essence.Of(Documents.Of(DocumentKind.Recommendations)), Essence.Of(reading.Document!));
        Assert.Contains("Write to the gardener", Assert.Single(reading.Document!.Report.Unexplained).Text, StringComparison.Ordinal);
    }

    private static void AssertSame(byte[] bytes)
    {
        var reading = Documents.Read(bytes, "copy");
        Assert.Equal(string.Empty, reading.Message);
        Assert.Equal(Essence.Of(Documents.Of(DocumentKind.Recommendations)), Essence.Of(reading.Document!));
        Assert.Empty(reading.Document!.Report.Unexplained);
    }

    private static IReadOnlyList<SourceRecommendation> Rows => Documents.Of(DocumentKind.Recommendations).Recommendations;

    private static string Page(string body) => $"<!doctype html><html><body>{body}</body></html>";

    private static string Html(string head, string cell)
    {
        var rows = Rows.Select(row => $"<tr>{Filled(cell, WebUtility.HtmlEncode(row.Text))}{Filled(cell, List(row.Means))}{Filled(cell, List(row.Partnerships))}</tr>");
        return $"<table><thead><tr>{string.Concat(Heads.Select(name => Filled(head, name)))}</tr></thead>\n<tbody>{string.Join('\n', rows)}</tbody></table>";
    }

    private static string Filled(string cell, string content) => cell.Replace("{0}", content, StringComparison.Ordinal);

    private static string List(IReadOnlyList<SourceBullet> bullets) => bullets.Count == 0 ? string.Empty
        : $"<ul>\n{string.Join('\n', bullets.Select(bullet => $"<li>{WebUtility.HtmlEncode(bullet.Text)} {List(bullet.Bullets)}</li>"))}</ul>";

    private static byte[] Docx(bool listsByStyle)
    {
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(new Table(Rows
                .Select(row => Row(Paragraph(row.Text), [.. Items(row.Means, 0)], [.. Items(row.Partnerships, 0)]))
                .Prepend(Row([.. Heads.Select(name => Paragraph(name))])))));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(Enumerable.Range(0, 3).Select(level => new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }) { LevelIndex = level })) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Enumerable.Range(0, 3).SelectMany(level => new[]
            {
                new Style(new StyleParagraphProperties(Numbered(level))) { Type = StyleValues.Paragraph, StyleId = $"ListBullet{level}" },
                new Style(new BasedOn { Val = $"ListBullet{level}" }) { Type = StyleValues.Paragraph, StyleId = $"Own{level}" },
            }));
        }

        return memory.ToArray();

        IEnumerable<Paragraph> Items(IReadOnlyList<SourceBullet> bullets, int level) => bullets.SelectMany(bullet => Items(bullet.Bullets, level + 1).Prepend(
            Paragraph(bullet.Text, listsByStyle ? new ParagraphProperties(new ParagraphStyleId { Val = $"Own{level}" }) : new ParagraphProperties(Numbered(level)))[0]));
    }

    private static NumberingProperties Numbered(int level) => new(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 });

    private static TableRow Row(params Paragraph[][] cells) => new(cells.Select(cell => new TableCell(cell.Length == 0 ? [new Paragraph()] : cell)));

    private static Paragraph[] Paragraph(string text, ParagraphProperties? properties = null)
    {
        var paragraph = new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        if (properties is not null) paragraph.PrependChild(properties);
        return [paragraph];
    }
}
