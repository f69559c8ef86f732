using System.Security.Cryptography;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Formats;
using Marrakech.Compact.Importing.Recognition;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing;

/// <summary>The one door of the importer: bytes in, a document or a refusal out. Pure: stores nothing.</summary>
internal static class DocumentReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="stream">The bytes. Its length is looked at before anything is read, where it has one.</param>
    /// <param name="fileName">Name for people; folders are cut off, and it decides nothing.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static DocumentReading Read(Stream stream, string fileName, CancellationToken cancellation)
    {
        var name = Path.GetFileName(fileName);
        try
        {
            var bytes = Load(stream, cancellation);
            var text = DocumentFormats.ReadText(bytes, cancellation);
            return Parse(text, name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (FormatRefusedException refused)
        {
            return Refuse(refused.Refusal, $"{name} {refused.Message}");
        }
        catch (OutOfMemoryException)
        {
            // The memory of an import is bounded; a file made to take more cannot be an official document.
            return Refuse(ReadingRefusal.TooLarge, $"{name} takes more memory to read than any official document does.");
        }
    }

    private static DocumentReading Parse(string text, string name, string sha256)
    {
        var kind = DocumentRecognition.Recognise(text);
        var parser = DocumentParsers.All.FirstOrDefault(candidate => candidate.Kind == kind);
        if (parser is null)
        {
            return Refuse(ReadingRefusal.UnknownDocument, DocumentRecognition.IsPart(text)
                ? $"{name} is none of the official documents the importer knows, or holds too little of one: it may be cut off."
                : $"{name} is none of the official documents the importer knows.");
        }

        // No sign tells whether a sentence goes on when a page ends with a whole line and the next begins with a capital: what makes the document whole is right.
        var reading = Read(joinsCapitals: true);
        return reading.Refusal == ReadingRefusal.Truncated && Read(joinsCapitals: false) is { Document: not null } other ? other : reading;

        DocumentReading Read(bool joinsCapitals)
        {
            var source = SourceText.From(text);
            var ledger = new Ledger(source);
            LostLetters.Report(source, ledger);
            var document = parser.Read(new ParserSource(PageSeries.Remove(source, ledger, joinsCapitals), ledger, name, sha256));
            return Wholeness.Fault(document) is { } fault ? Refuse(fault.Refusal, $"{name} {fault.Reason}") : new DocumentReading(document, null, string.Empty);
        }
    }

    private static byte[] Load(Stream stream, CancellationToken cancellation)
    {
        if (stream.CanSeek && stream.Length - stream.Position > Limits.FileBytes) throw TooLarge();
        var expected = stream.CanSeek ? (int)(stream.Length - stream.Position) : 0;
        using var memory = new MemoryStream(expected);
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (memory.Length + read > Limits.FileBytes) throw TooLarge();
            memory.Write(buffer, 0, read);
        }

        if (memory.Length == 0) throw new FormatRefusedException(ReadingRefusal.Empty, "is empty.");
        // A second copy only where the length was not known.
        return memory.Length == expected ? memory.GetBuffer() : memory.ToArray();
    }

    private static FormatRefusedException TooLarge() =>
        new(ReadingRefusal.TooLarge, $"is larger than {Limits.FileBytes >> 20} MB, which no official document is.");

    private static DocumentReading Refuse(ReadingRefusal refusal, string message) => new(null, refusal, message);
}
