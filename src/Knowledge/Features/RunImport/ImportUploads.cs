using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.ImportDocuments;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;
using Documents = Marrakech.Knowledge.Features.ImportDocuments.ImportDocuments;

namespace Marrakech.Knowledge.Features.RunImport;

/// <summary>
/// Works on an import that was asked for on a page: first it tries what would change and lets that go, later, confirmed, it stores.
/// Everything it decides is written in one transaction, so a node may die at any moment and the next attempt comes to the same end.
/// </summary>
internal sealed class ImportUploads(AppDb db, ActTrail acts, Documents documents, FileStore files, ImportTurn turn) : IJob
{
    public const string Kind = "import-documents";

    public static readonly ActKind Act = new("ImportRead");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        using var mine = await turn.TakeAsync(ct);
        var number = run.Payload<long>();
        var import = await db.Set<Import>().AsNoTracking().SingleAsync(i => i.Number == number, ct);
        if (import.State is not (ImportState.Reading or ImportState.Importing)) return;
        var (read, problems) = await ReadAsync(import, run, ct);
        if (problems.Count > 0) await RefuseAsync(number, problems, ct);
        else if (import.State == ImportState.Reading) await TellAsync(number, await TryAsync(read, ct), ct);
        else await StoreAsync(number, read, ct);
    }

    private async Task<(IReadOnlyList<SourceDocument> Documents, IReadOnlyList<FileProblem> Problems)> ReadAsync(Import import, JobRun run, CancellationToken ct)
    {
        var (read, problems) = (new List<SourceDocument>(), new List<FileProblem>());
        var uploads = await files.ListAsync(Import.Thing, import.Code, ct);
        foreach (var (file, index) in uploads.Select((f, i) => (f, i)))
        {
            await run.ReportAsync(index, uploads.Count, null, ct);
            await using var content = await files.OpenAsync(file, ct);
            var reading = DocumentReading.Of(content, file.Name, ct);
            if (reading.Document is { } document) read.Add(document);
            else problems.Add(FileProblem.Of(file.Name, reading));
        }

        await run.ReportAsync(uploads.Count, uploads.Count, null, ct);
        problems.AddRange(DocumentFiles.Twice(read));
        return (read, problems);
    }

    /// <summary>Does everything and undoes it: what it tells is what an import at this moment does.</summary>
    private async Task<ImportReport> TryAsync(IReadOnlyList<SourceDocument> read, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Documents.Act, null, ct);
        var (stored, counts) = await documents.StoreAsync(act, read, ct);
        db.ChangeTracker.Clear();
        return ImportReport.Of(stored, counts);
    }

    private async Task StoreAsync(long number, IReadOnlyList<SourceDocument> read, CancellationToken ct)
    {
        ImportReport now;
        await using (var act = await acts.OpenAsync(Documents.Act, null, ct))
        {
            var import = await db.Set<Import>().SingleAsync(i => i.Number == number, ct);
            var (stored, counts) = await documents.StoreAsync(act, read, ct);
            now = ImportReport.Of(stored, counts);
            if (now.ChangesAnything && ImportReport.Read(import.Report).Foretells(now))
            {
                await Documents.CommitAsync(act, import, stored, counts, ct);
                return;
            }
        }

        // Somebody imported in between: a person confirmed something else than would happen now, and looks again.
        db.ChangeTracker.Clear();
        await TellAsync(number, now, ct);
    }

    private async Task TellAsync(long number, ImportReport report, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        await EndAsync(act, number, report.ChangesAnything ? ImportState.Read : ImportState.Unchanged, report, ct);
    }

    private async Task RefuseAsync(long number, IReadOnlyList<FileProblem> problems, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        await files.RemoveAsync(act, Import.Thing, ImportCode.Write(number), null, ct);
        await EndAsync(act, number, ImportState.Refused, new ImportReport { Problems = problems }, ct);
    }

    private async Task EndAsync(OpenAct act, long number, ImportState state, ImportReport report, CancellationToken ct)
    {
        var import = await db.Set<Import>().SingleAsync(i => i.Number == number, ct);
        var before = import.Digest();
        (import.State, import.Report) = (state, report.Write());
        if (state != ImportState.Read) import.EndedAt = act.At;
        act.Concerns(new ActSubject(Import.Thing, import.Code), before, import.Digest());
        await act.CommitAsync(new { state = state.ToString(), documents = report.Documents.Select(d => d.Key), problems = report.Problems.Count }, ct);
    }
}
