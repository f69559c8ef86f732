using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Features.ImportDocuments;

namespace Marrakech.Knowledge.Features.RunImport;

/// <summary>What is kept of an import: for each document what the verb's report says too, long lists cut short. The full account of a stored document stands at its source.</summary>
internal sealed record ImportReport
{
    public const int MostWarnings = 200, WarningLength = 400;

    public IReadOnlyList<ReportedDocument> Documents { get; init; } = [];
    public PracticeCounts? Practices { get; init; }
    public IReadOnlyList<FileProblem> Problems { get; init; } = [];

    /// <summary>Whether anything in it is not in the hub already.</summary>
    public bool ChangesAnything => Documents.Any(d => d.Outcome != StoreOutcome.Unchanged);

    public string Write() => JsonSerializer.Serialize(this);

    public static ImportReport Read(string? json) => json is null ? new ImportReport() : JsonSerializer.Deserialize<ImportReport>(json)!;

    public static ImportReport Of(IReadOnlyList<ImportedDocument> documents, PracticeCounts practices) =>
        new() { Documents = [.. documents.Select(ReportedDocument.Of)], Practices = practices };

    /// <summary>Whether another report brings the same documents to the same versions.</summary>
    public bool Foretells(ImportReport other) => Documents.Select(d => (d.Key, d.Version, d.Outcome)).SequenceEqual(other.Documents.Select(d => (d.Key, d.Version, d.Outcome)));
}

/// <summary>A document of an import.</summary>
/// <param name="Counts">How many things of each kind were found in it.</param>
/// <param name="Warnings">The first of its anomalies and of what is unexplained in it.</param>
/// <param name="WarningCount">How many there are in all.</param>
internal sealed record ReportedDocument(
    string FileName, string Key, string Title, string Language, string Sha256, StoreOutcome Outcome, int Version, TextChanges? Changes,
    IReadOnlyDictionary<string, int> Counts, int Characters, double UnexplainedShare, int Repairs, IReadOnlyList<ReportedWarning> Warnings, int WarningCount)
{
    public static ReportedDocument Of(ImportedDocument document)
    {
        var (source, stored, report) = (document.Source, document.Stored!, document.Source.Report);
        var warnings = report.Anomalies.Select(a => new ReportedWarning(false, Short(a.Message), a.Place.FirstLine, a.Place.LastLine))
            .Concat(report.Unexplained.Select(u => new ReportedWarning(true, Short(u.Text), u.Place.FirstLine, u.Place.LastLine)));
        return new ReportedDocument(
            source.FileName, source.Key, source.Title, source.Language, source.Sha256, stored.Outcome, stored.Version, stored.Changes,
            report.Found.CountBy(f => f.Kind).ToDictionary(f => f.Key, f => f.Value), report.Characters, report.UnexplainedShare, report.Repairs.Count,
            [.. warnings.Take(ImportReport.MostWarnings)], report.Anomalies.Count + report.Unexplained.Count);
    }

    private static string Short(string text) => text.Length <= ImportReport.WarningLength ? text : text[..ImportReport.WarningLength] + "…";
}

/// <summary>Something to look at: a defect of the source, told in English, or a stretch of it that nothing explains.</summary>
internal sealed record ReportedWarning(bool IsUnexplained, string Text, int FirstLine, int LastLine);
