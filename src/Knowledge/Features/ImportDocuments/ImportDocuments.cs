using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.RunImport;

namespace Marrakech.Knowledge.Features.ImportDocuments;

/// <summary>Takes official documents in: all of them in one transaction, or none.</summary>
internal sealed class ImportDocuments(AppDb db, ActTrail acts, DocumentStore documents, AttachPractices practices)
{
    public static readonly ActKind Act = new("DocumentsImported", IsPublic: true);

    public async Task<ImportOutcome> HandleAsync(ImportRequest request, CancellationToken ct)
    {
        var (read, refusals) = DocumentFiles.Read(request.Paths, ct);
        if (refusals.Count > 0) return new ImportOutcome { Refusals = refusals };
        if (request.DryRun) return new ImportOutcome { Refusals = [], DryRun = true, Documents = [.. read.Select(d => new ImportedDocument(d, null))] };

        await using var act = await acts.OpenAsync(Act, null, ct);
        var (stored, counts) = await StoreAsync(act, read, ct);
        if (stored.Any(IsNew))
        {
            var number = await act.TakeNumbersAsync(Import.Thing, 1, ct);
            var import = new Import { Number = number, State = ImportState.Importing, AskedAt = act.At };
            db.Add(import);
            await CommitAsync(act, import, stored, counts, ct);
        }

        db.ChangeTracker.Clear();
        return new ImportOutcome { Refusals = [], Documents = stored, Practices = counts };
    }

    /// <summary>Puts the documents and their practices into the act; the caller commits it, or lets it go and has only tried.</summary>
    public async Task<(IReadOnlyList<ImportedDocument> Documents, PracticeCounts Practices)> StoreAsync(OpenAct act, IReadOnlyList<SourceDocument> read, CancellationToken ct)
    {
        var stored = new List<ImportedDocument>();
        foreach (var source in read) stored.Add(new ImportedDocument(source, await documents.StoreAsync(act, source, ct)));
        return (stored, await practices.AttachAsync(act, stored, ct));
    }

    /// <summary>Ends the import and its act, with the report.</summary>
    public static async Task CommitAsync(OpenAct act, Import import, IReadOnlyList<ImportedDocument> stored, PracticeCounts counts, CancellationToken ct)
    {
        var before = import.Digest();
        (import.State, import.EndedAt, import.Act) = (ImportState.Imported, act.At, act.Number);
        import.Report = ImportReport.Of(stored, counts).Write();
        act.Concerns(new ActSubject(Import.Thing, import.Code), before, import.Digest());
        await act.CommitAsync(new
        {
            documents = stored.Where(IsNew).Select(d => new { d.Stored!.Key, d.Stored.Version, d.Source.Sha256, d.Stored.Passages }),
            practices = counts,
        }, ct);
    }

    private static bool IsNew(ImportedDocument document) => document.Stored!.Outcome != StoreOutcome.Unchanged;
}
