using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Marrakech.App.Compact.Importing;

/// <summary>Sets a text in Markdown as HTML, DOCX or PDF, as somebody publishing the document would.</summary>
internal static partial class Typesetter
{
    public static string Html(string markdown)
    {
        var body = string.Join('\n', Paragraphs(markdown).Select(paragraph => paragraph switch
        {
            ['#', ..] => $"<h3>{Inline(paragraph.TrimStart('#', ' '))}</h3>",
            ['-', ' ', .. var item] => $"<ul><li>{Inline(item)}</li></ul>",
            _ => $"<p>{Inline(paragraph)}</p>",
        }));
        return $"<!DOCTYPE html>\n<html lang=\"en\"><head><title>t</title><style>p {{ color: red }}</style></head><body><nav>Menu</nav>{body}</body></html>";
    }

    public static byte[] Docx(string markdown) => BadFiles.Docx(Paragraphs(markdown).Select(paragraph =>
    {
        var block = new Paragraph();
        if (paragraph.StartsWith('#')) block.Append(new ParagraphProperties(new ParagraphStyleId { Val = "Heading2" }));
        foreach (var (words, raised) in Runs(paragraph.TrimStart('#', ' ', '-')))
        {
            var run = new Run(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
            if (raised) run.PrependChild(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }));
            block.Append(run);
        }

        return (OpenXmlElement)block;
    }));

    /// <summary>Pages of 48 lines with a page number below and a running header above.</summary>
    public static byte[] Pdf(string markdown, int width)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var lines = Paragraphs(markdown).SelectMany(paragraph => Wrapped(paragraph.TrimStart('#', ' ', '-'), width).Append(string.Empty));
        var number = 0;
        foreach (var chunk in lines.Chunk(48))
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            page.AddText("A/RES/73/195", 8, new PdfPoint(450, 820), font);
            page.AddText($"{++number}/40", 8, new PdfPoint(290, 30), font);
            for (var i = 0; i < chunk.Length; i++) SetLine(page, font, chunk[i], 780 - (i * 15));
        }

        return builder.Build();
    }

    /// <summary>Pages of 48 lines a column that stand where they stand in the text, as a browser prints it. Bullets are drawn or, like dashes, become hyphens; quotes become straight, other signs the font lacks the letter e.</summary>
    public static byte[] PdfAsSet(string text, int width, bool drawsBullets = false, int columns = 1)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var lines = text.Replace("▪", "- ", StringComparison.Ordinal).Split('\n')
            .SelectMany(line => Wrapped(line.TrimEnd(), width).Select((words, i) => (Words: words, IsFirst: i == 0)));
        foreach (var chunk in lines.Chunk(48 * columns))
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            for (var i = 0; i < chunk.Length; i++)
            {
                var bullet = drawsBullets && chunk[i].IsFirst ? Bullet().Match(chunk[i].Words).Length : 0;
                var inset = chunk[i].Words.Length - chunk[i].Words.TrimStart().Length;
                var words = string.Concat(chunk[i].Words[Math.Max(bullet, inset)..].Select(sign => sign switch
                {
                    >= ' ' and < '\u007f' => sign,
                    '•' or '■' or '–' or '—' => '-',
                    '“' or '”' => '"',
                    '‘' or '’' => '\'',
                    '›' => '>',
                    _ => 'e',
                }));
                if (words.Length == 0) continue;
                var at = new PdfPoint(40 + (280 * (i / 48)) + (inset * 2.5), 780 - (i % 48 * 15));
                if (bullet > 0) page.DrawCircle(at.Translate(2, 3.5), 3.5, 0.1, fill: true);
                page.AddText(words, 10, bullet > 0 ? at.Translate(9, 0) : at, font);
            }
        }

        return builder.Build();
    }

    private static void SetLine(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string line, double y)
    {
        var x = 40.0;
        foreach (var (words, raised) in Runs(line))
        {
            var (size, at) = (raised ? 6 : 10, new PdfPoint(x, raised ? y + 4 : y));
            var letters = page.AddText(words, size, at, font);
            x = letters[^1].EndBaseLine.X;
        }
    }

    private static IEnumerable<string> Wrapped(string paragraph, int width)
    {
        while (paragraph.Length > width && paragraph.LastIndexOf(' ', width) is > 0 and var at)
        {
            yield return paragraph[..at];
            paragraph = paragraph[(at + 1)..];
        }

        yield return paragraph;
    }

    private static IEnumerable<string> Paragraphs(string markdown) =>
        markdown.Replace("<sup>&</sup>lt;sup>", "<sup>", StringComparison.Ordinal).Replace("*", string.Empty, StringComparison.Ordinal).Replace("  -", "-", StringComparison.Ordinal)
            .Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => White().Replace(line, " "));

    private static IEnumerable<(string Words, bool Raised)> Runs(string paragraph) =>
        Mark().Split(paragraph).Select((words, i) => (words, i % 2 == 1)).Where(run => run.words.Length > 0);

    private static string Inline(string text) => string.Concat(Runs(text).Select(run => run.Raised ? $"<sup>{run.Words}</sup>" : WebUtility.HtmlEncode(run.Words)));

    [GeneratedRegex(@"^\s*[-*•■](?!\*)\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex("<sup>([0-9]+)</sup>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
