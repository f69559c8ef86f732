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

        foreach (var twice in documents.GroupBy(d => d.Key).Where(g => g.Count() > 1))
            refusals.Add($"{string.Join(" and ", twice.Select(d => d.FileName))} are the same document ({twice.Key}); name one of them.");
        return (documents, refusals);
    }

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
