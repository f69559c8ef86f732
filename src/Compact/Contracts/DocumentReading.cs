using Marrakech.Compact.Importing;

namespace Marrakech.Compact.Contracts;

/// <summary>Why a file could not be read. Each has one clear sentence for the operator.</summary>
public enum ReadingRefusal
{
    Empty,
    Binary,
    Truncated,
    TooLarge,
    ArchiveBomb,
    PasswordProtected,
    UnknownDocument,
    Unreadable,
}

/// <summary>The outcome of reading one file: a document or a refusal with the sentence the operator sees.</summary>
/// <param name="Document">What was read, or null.</param>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="Message">One sentence naming the file and the reason; empty when read.</param>
public sealed record DocumentReading(SourceDocument? Document, ReadingRefusal? Refusal, string Message)
{
    /// <summary>Reads one file: kind and format are recognised by content. Pure: stores nothing.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="fileName">Name for people; folders are cut off.</param>
    /// <param name="ct">Stops between steps.</param>
    public static DocumentReading Of(Stream stream, string fileName, CancellationToken ct) => DocumentReader.Read(stream, fileName, ct);
}
