using System.Text;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Importing;

/// <summary>The real documents, found by reading every file of the folder: names play no part here either.</summary>
internal static class Documents
{
    private static readonly Lazy<Dictionary<DocumentKind, (string Text, SourceDocument Document)>> All = new(() => Directory
        .EnumerateFiles(SharedFolder.Documents)
        .Select(path => (Text: File.ReadAllText(path), Reading: Read(File.ReadAllText(path), Path.GetFileName(path))))
        .Where(file => file.Reading.Document is not null)
        .ToDictionary(file => file.Reading.Document!.Kind, file => (file.Text, file.Reading.Document!)));

    public static SourceDocument Of(DocumentKind kind) => Get(kind).Document;
    public static string TextOf(DocumentKind kind) => Get(kind).Text;

    public static DocumentReading Read(string text, string name = "copy.txt") => Read(Encoding.UTF8.GetBytes(text), name);

    public static DocumentReading Read(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes);
        return DocumentReader.Read(stream, name, TestContext.Current.CancellationToken);
    }

    private static (string Text, SourceDocument Document) Get(DocumentKind kind)
    {
        _ = SharedFolder.Documents;
        return All.Value[kind];
    }
}
