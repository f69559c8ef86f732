using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Host.Commands;

/// <summary><c>import</c>: takes official documents in.</summary>
internal static class ImportCommand
{
    private const ulong HeapBytes = 144UL << 20;

    private static readonly JsonSerializerOptions ReportJson = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files or folders: text, Markdown, HTML, PDF or DOCX. What a document is, is recognised by its content.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and report, store nothing." };

    private static readonly Option<FileInfo?> Report = new("--report")
    {
        Description = "Write everything found, repaired, doubted and left unexplained to this file, as JSON.",
        HelpName = "FILE.json",
    };

    public static Command Create()
    {
        var command = new Command("import", "Take official documents in: the resolution, the booklets, labels, recommendations.") { Paths, DryRun, Report };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        BoundMemory();
        if (parsed.GetValue(Report) is { } wanted && Unwritable(wanted) is { } reason)
        {
            Console.Error.WriteLine($"{reason} Nothing was stored.");
            return Shared.Refused;
        }

        await using var app = MarrakechHost.Build(Shared.Settings(parsed));
        // A dry run stores nothing, not even an empty database.
        if (!parsed.GetValue(DryRun)) await MarrakechHost.PrepareDatabaseAsync(app, ct);
        await using var scope = MarrakechHost.OperatorScope(app);
        var start = TimeProvider.System.GetTimestamp();
        var outcome = await scope.ServiceProvider.ImportDocumentsAsync(new ImportRequest(parsed.GetValue(Paths)!, parsed.GetValue(DryRun)), ct);
        var taken = TimeProvider.System.GetElapsedTime(start);
        if (parsed.GetValue(Report) is { } file) await WriteReportAsync(file, outcome, ct);
        return outcome.Refusals.Count > 0 ? Refuse(outcome) : Tell(outcome, taken);
    }

    /// <summary>
    /// Files come from anywhere, and readers of PDF and DOCX take many times the size of what is made to swell. The limit
    /// holds for the heap; with the program itself the process stays within 300 MB.
    /// </summary>
    private static void BoundMemory()
    {
        AppContext.SetData("GCHeapHardLimit", HeapBytes);
        GC.RefreshMemoryLimit();
    }

    /// <summary>Why the report cannot be written there; found out before anything is stored.</summary>
    private static string? Unwritable(FileInfo file)
    {
        try
        {
            using var probe = file.OpenWrite();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"The report cannot be written to {file}: {failure.Message}";
        }
    }

    private static int Refuse(ImportOutcome outcome)
    {
        foreach (var refusal in outcome.Refusals) Console.Error.WriteLine(refusal);
        Console.Error.WriteLine("Nothing was stored.");
        return Shared.Refused;
    }

    private static int Tell(ImportOutcome outcome, TimeSpan taken)
    {
        foreach (var document in outcome.Documents) Console.Out.WriteLine(Line(document));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Took {taken.TotalSeconds:F2} s after the start."));
        if (outcome.DryRun) Console.Out.WriteLine("Dry run: nothing was stored.");
        else if (outcome.Practices is { } p)
            Console.Out.WriteLine($"{p.Items} practices: {p.Attached} editions attached, {p.Unchanged} unchanged, {p.Superseded} superseded, {p.Created} practices new.");
        return 0;
    }

    private static string Line(ImportedDocument document)
    {
        var (source, stored) = (document.Source, document.Stored);
        var state = stored?.Outcome switch
        {
            StoreOutcome.Added => "added",
            StoreOutcome.NewVersion => $"stored as version {stored.Version}",
            StoreOutcome.Unchanged => "unchanged",
            _ => "read",
        };
        var parts = Counts(source).Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name}");
        var report = source.Report;
        return $"{source.FileName}: {state} ({source.Key}); {string.Join(", ", parts)}; {report.Repairs.Count} repairs, {report.Anomalies.Count} anomalies, {report.UnexplainedShare:P2} unexplained.";
    }

    private static IEnumerable<(int Count, string Name)> Counts(SourceDocument source) =>
    [
        (source.Paragraphs.Count, "paragraphs"),
        (source.Principles.Count, "principles"),
        (source.Objectives.Count, "objectives"),
        (source.Objectives.Sum(o => o.Actions.Count), "actions"),
        (source.Objectives.Sum(o => o.SdgTargets.Count), "SDG entries"),
        (source.Practices.Count, "practices"),
        (source.Footnotes.Count, "footnotes"),
        (source.Frameworks.Count, "frameworks"),
        (source.Resources.Count, "resources"),
        (source.Recommendations.Count, "recommendations"),
    ];

    private static async Task WriteReportAsync(FileInfo file, ImportOutcome outcome, CancellationToken ct)
    {
        var report = new
        {
            outcome.DryRun,
            outcome.Refusals,
            Documents = outcome.Documents.Select(d => new
            {
                d.Source.FileName,
                d.Source.Key,
                d.Source.Title,
                d.Source.Sha256,
                Outcome = d.Stored?.Outcome.ToString(),
                d.Stored?.Version,
                Counts = Counts(d.Source).ToDictionary(c => c.Name, c => c.Count),
                d.Source.Report.Characters,
                d.Source.Report.UnexplainedShare,
                d.Source.Report.Unexplained,
                d.Source.Report.Anomalies,
                d.Source.Report.Found,
                d.Source.Report.Repairs,
            }),
            outcome.Practices,
        };
        await using var stream = file.Create();
        await JsonSerializer.SerializeAsync(stream, report, ReportJson, ct);
    }
}
