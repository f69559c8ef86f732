using System.Text;
using Marrakech.Compact.Contracts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Reads the text of a PDF line by line: raised digits become footnote marks, wide gaps blank lines, pages form feeds.</summary>
internal static class PdfText
{
    public static string Read(byte[] bytes, CancellationToken cancellation)
    {
        PdfGuard.Check(bytes, cancellation);
        try
        {
            using var document = PdfDocument.Open(bytes);
            if (document.NumberOfPages > Limits.Pages) throw new FormatRefusedException(ReadingRefusal.TooLarge, $"has more than {Limits.Pages} pages.");
            var pages = new List<List<PdfLine>>();
            var length = 0;
            foreach (var page in document.GetPages())
            {
                cancellation.ThrowIfCancellationRequested();
                pages.Add(Lines(page));
                length += pages[^1].Sum(line => line.Text.Length + 1);
                if (length > Limits.TextCharacters) break;
            }

            var setting = Setting.Of(pages);
            var text = new StringBuilder();
            foreach (var page in pages)
            {
                if (text.Length > 0) text.Append('\f');
                Write(page, setting, text);
            }

            return text.ToString();
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new FormatRefusedException(ReadingRefusal.PasswordProtected, "is protected by a password; save it without one and import it again.", exception);
        }
        catch (Exception exception) when (exception is not (FormatRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            // PdfPig has no common exception for damaged files.
            throw new FormatRefusedException(ReadingRefusal.Unreadable, "is damaged and cannot be read as a PDF.", exception);
        }
    }

    private static void Write(List<PdfLine> lines, Setting setting, StringBuilder text)
    {
        PdfLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && (before.Baseline - line.Baseline > setting.Leading * before.Size * 1.25 || Math.Abs(before.Size - line.Size) > 1)) text.Append('\n');
            if (line.IsBullet) text.Append(' ', line.SpacesFrom(setting.Edge));
            text.Append(line.Text).Append('\n');
            before = line;
        }
    }

    /// <summary>How a document is set.</summary>
    /// <param name="Leading">Usual distance of two lines, in sizes of their type. A page of single lines does not tell it: the document does.</param>
    /// <param name="Edge">Where the outermost bullets stand: those further in belong to a list within a list.</param>
    private readonly record struct Setting(double Leading, double Edge)
    {
        public static Setting Of(List<List<PdfLine>> pages)
        {
            var gaps = pages.SelectMany(lines => lines.Zip(lines.Skip(1), (upper, lower) => (upper.Baseline - lower.Baseline) / Math.Max(upper.Size, 1))).Where(gap => gap > 0).Order().ToList();
            var edge = pages.SelectMany(lines => lines).Where(line => line.IsBullet).Select(line => line.Left).DefaultIfEmpty().Min();
            return new Setting(gaps.Count == 0 ? 0 : gaps[gaps.Count / 3], edge);
        }
    }

    private static List<PdfLine> Lines(Page page)
    {
        var lines = new List<PdfLine>();
        foreach (var word in page.GetWords().Where(word => word.Letters.Count > 0).OrderByDescending(word => word.BoundingBox.Bottom).ThenBy(word => word.BoundingBox.Left))
        {
            var line = lines.LastOrDefault(candidate => candidate.Holds(word)) ?? Add();
            line.Words.Add(word);

            PdfLine Add()
            {
                lines.Add(new PdfLine(word.Letters[0].StartBaseLine.Y, word.Letters[0].PointSize));
                return lines[^1];
            }
        }

        // A raised mark met before its line opened one of its own: it belongs to the line just below.
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            if (!lines[i].IsRaisedOver(lines[i + 1])) continue;
            lines[i + 1].Words.AddRange(lines[i].Words);
            lines.RemoveAt(i);
        }

        DrawnBullets.Put(page, lines);
        return lines;
    }
}
