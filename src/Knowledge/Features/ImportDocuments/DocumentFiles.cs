using Marrakech.Compact.Contracts;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>Reads the files an operator names.</summary>
internal static class DocumentFiles
{
    /// <summary>Every document, and one sentence for every file that is none.</summary>
    public static (List<SourceDocument> Documents, List<string> Refusals) Read(IReadOnlyList<string> paths, CancellationToken ct)
    {
        var documents = new List<SourceDocument>();
        var refusals = new List<string>();
        foreach (var file in paths.SelectMany(path => Files(path, refusals)))
        {
            ct.ThrowIfCancellationRequested();
            var reading = ReadOne(file, ct);
            if (reading.Document is { } document) documents.Add(document);
            else refusals.Add(reading.Message);
        }

        refusals.AddRange(Twice(documents).Select(p => p.Message));
        return (documents, refusals);
    }

    /// <summary>A problem for every document that several of the files hold.</summary>
    public static IEnumerable<FileProblem> Twice(IEnumerable<SourceDocument> documents) =>
        from same in documents.GroupBy(d => d.Key)
        where same.Count() > 1
        let names = same.Select(d => d.FileName).ToList()
        select new FileProblem(string.Join(", ", names), FileProblem.Twice, $"{string.Join(" and ", names)} are the same document ({same.Key}); name one of them.");

    private static string[] Files(string path, List<string> refusals)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path))
        {
            refusals.Add($"{path} does not exist.");
            return [];
        }

        var files = Directory.GetFiles(path).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) refusals.Add($"The folder {path} holds no file.");
        return files;
    }

    private static DocumentReading ReadOne(string file, CancellationToken ct)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return DocumentReading.Of(stream, file, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new DocumentReading(null, ReadingRefusal.Unreadable, $"{Path.GetFileName(file)} cannot be opened: {failure.Message}");
        }
    }
}
