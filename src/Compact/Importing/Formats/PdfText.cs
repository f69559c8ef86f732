using System.Text;
using Marrakech.Compact.Contracts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Marrakech.Compact.Importing.Formats;

/// <summary>Reads the text of a PDF line by line: raised digits become footnote marks, wide gaps blank lines, ends of pages and columns form feeds.</summary>
internal static class PdfText
{
    public static string Read(byte[] bytes, CancellationToken cancellation)
    {
        PdfGuard.Check(bytes, cancellation);
        try
        {
            using var document = PdfDocument.Open(bytes);
            if (document.NumberOfPages > Limits.Pages) throw new FormatRefusedException(ReadingRefusal.TooLarge, $"has more than {Limits.Pages} pages.");
            var columns = new List<List<PdfLine>>();
            var length = 0;
            foreach (var page in document.GetPages())
            {
                cancellation.ThrowIfCancellationRequested();
                var read = PdfColumns.Of(page);
                columns.AddRange(read);
                length += read.Sum(column => column.Sum(line => line.Text.Length + 1));
                if (length > Limits.TextCharacters) break;
            }

            var setting = new PdfSetting(columns);
            var text = new StringBuilder();
            foreach (var column in columns)
            {
                if (text.Length > 0) text.Append('\f');
                Write(column, setting, text);
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

    private static void Write(List<PdfLine> lines, PdfSetting setting, StringBuilder text)
    {
        var edge = setting.EdgeOf(lines);
        PdfLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && (before.Baseline - line.Baseline > setting.Leading * before.Size * 1.25 || Math.Abs(before.Size - line.Size) > 1)) text.Append('\n');
            if (line.IsBullet) text.Append(' ', line.SpacesFrom(edge));
            text.Append(line.Text).Append('\n');
            before = line;
        }
    }
}
