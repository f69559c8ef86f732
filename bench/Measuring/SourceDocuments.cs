using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing;

namespace Marrakech.Bench.Measuring;

/// <summary>The source documents as the importer reads them, each read once.</summary>
internal static class SourceDocuments
{
    private static readonly Lazy<Dictionary<DocumentKind, SourceDocument>> all = new(() => Directory.EnumerateFiles(Repository.Documents!)
        .Select(Read).OfType<SourceDocument>().ToDictionary(d => d.Kind));

    public static SourceDocument Of(DocumentKind kind) => all.Value[kind];

    /// <summary>The line of the table where the documents are absent.</summary>
    public static IReadOnlyList<Figure> Absent(string name) => [new Figure { Name = name, Unit = "", Target = "left out: ../shared is absent" }];

    private static SourceDocument? Read(string file)
    {
        using var stream = File.OpenRead(file);
        return DocumentReader.Read(stream, Path.GetFileName(file), CancellationToken.None).Document;
    }
}
