using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;

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
        var stored = new List<ImportedDocument>();
        foreach (var source in read) stored.Add(new ImportedDocument(source, await documents.StoreAsync(act, source, ct)));
        var changed = stored.Where(d => d.Stored!.Outcome != StoreOutcome.Unchanged).ToList();
        var counts = await practices.AttachAsync(act, stored, ct);
        if (changed.Count > 0)
        {
            await act.CommitAsync(new
            {
                documents = changed.Select(d => new { d.Stored!.Key, d.Stored.Version, d.Source.Sha256, d.Stored.Passages }),
                practices = counts,
            }, ct);
        }

        db.ChangeTracker.Clear();
        return new ImportOutcome { Refusals = [], Documents = stored, Practices = counts };
    }
}
