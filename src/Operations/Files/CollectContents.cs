using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Files;

/// <summary>Every day deletes contents to which no file refers. A young content may belong to an act that is not committed yet.</summary>
internal sealed class CollectContents(AppDb db, IContentStore contents, OperationsSettings settings, TimeProvider clock) : IJob
{
    public const string Kind = "collect-contents";

    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Grace;
        DeleteBrokenUploads(before);
        var deleted = 0;
        await foreach (var sha256 in contents.OlderThanAsync(before, ct))
        {
            if (await db.Set<FileRecord>().AnyAsync(f => f.Sha256 == sha256 && f.RemovedAt == null, ct)) continue;
            await contents.DeleteAsync(sha256, before, ct);
            await run.ReportAsync(++deleted, null, null, ct);
        }
    }

    /// <summary>What a killed node was receiving.</summary>
    private void DeleteBrokenUploads(DateTimeOffset before)
    {
        var folder = new DirectoryInfo(IntakeOfFiles.Folder(settings));
        if (!folder.Exists) return;
        foreach (var file in folder.EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime)) file.Delete();
    }
}
