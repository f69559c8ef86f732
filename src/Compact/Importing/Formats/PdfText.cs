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
            var text = new StringBuilder();
            foreach (var page in document.GetPages())
            {
                cancellation.ThrowIfCancellationRequested();
                if (text.Length > 0) text.Append('\f');
                Write(page, text);
                if (text.Length > Limits.TextCharacters) break;
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

    private static void Write(Page page, StringBuilder text)
    {
        var lines = Lines(page.GetWords());
        var gaps = lines.Zip(lines.Skip(1), (upper, lower) => upper.Baseline - lower.Baseline).Where(gap => gap > 0).Order().ToList();
        var usual = gaps.Count == 0 ? 0 : gaps[gaps.Count / 3];
        PdfLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && (before.Baseline - line.Baseline > usual * 1.25 || Math.Abs(before.Size - line.Size) > 1)) text.Append('\n');
            text.Append(line.Text()).Append('\n');
            before = line;
        }
    }

    private static List<PdfLine> Lines(IEnumerable<Word> words)
    {
        var lines = new List<PdfLine>();
        foreach (var word in words.Where(word => word.Letters.Count > 0).OrderByDescending(word => word.BoundingBox.Bottom).ThenBy(word => word.BoundingBox.Left))
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

        return lines;
    }

    private sealed class PdfLine(double baseline, double size)
    {
        public double Baseline => baseline;
        public double Size => size;
        public List<Word> Words { get; } = [];

        public bool Holds(Word word) => Math.Abs(word.Letters[0].StartBaseLine.Y - baseline) < size * 0.45;

        public bool IsRaisedOver(PdfLine lower) =>
            size < lower.Size * 0.85 && baseline - lower.Baseline < lower.Size * 0.7 && Words.All(word => word.Text.All(char.IsAsciiDigit));

        public string Text()
        {
            var usual = Words.GroupBy(word => Math.Round(word.Letters[0].PointSize, 1)).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
            return string.Join(' ', Words.OrderBy(word => word.BoundingBox.Left).Select(word => Marked(word, usual)));
        }

        /// <summary>Digits set smaller and raised at the end of a word, or alone, are a footnote mark.</summary>
        private string Marked(Word word, double usual)
        {
            var raised = word.Letters.Count;
            while (raised > 0 && IsRaised(word.Letters[raised - 1], usual)) raised--;
            if (raised == word.Letters.Count) return word.Text;
            var digits = string.Concat(word.Letters.Skip(raised).Select(letter => letter.Value));
            return $"{string.Concat(word.Letters.Take(raised).Select(letter => letter.Value))}<sup>{digits}</sup>";
        }

        private bool IsRaised(Letter letter, double usual) =>
            letter.Value is [>= '0' and <= '9'] && letter.PointSize < usual * 0.85 && letter.StartBaseLine.Y > baseline + (usual * 0.1);
    }
}
