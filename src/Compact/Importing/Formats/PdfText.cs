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
                pages.Add(Lines(page.GetWords()));
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
        private const int DeepestIndent = 40;
        private const string Bullets = "-–*o•·◦▪■●○‣";

        private string? text;

        public double Baseline => baseline;
        public double Size => size;
        public List<Word> Words { get; } = [];

        public bool Holds(Word word) => Math.Abs(word.Letters[0].StartBaseLine.Y - baseline) < size * 0.45;

        public bool IsRaisedOver(PdfLine lower) =>
            size < lower.Size * 0.85 && baseline - lower.Baseline < lower.Size * 0.7 && Words.All(word => word.Text.All(char.IsAsciiDigit));

        public double Left => Words.Min(word => word.BoundingBox.Left);

        public bool IsBullet => Text is [var first, ' ', ..] && Bullets.Contains(first, StringComparison.Ordinal);

        /// <summary>How many spaces of a usual width lie between an edge and this line.</summary>
        public int SpacesFrom(double edge) => (int)Math.Clamp(Math.Round((Left - edge) * 4 / Math.Max(size, 1)), 0, DeepestIndent);

        /// <summary>What the line says, once all its words are in.</summary>
        public string Text => text ??= Joined();

        private string Joined()
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
