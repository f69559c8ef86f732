using System.Runtime.CompilerServices;
using Marrakech.Operations.Settings;

namespace Marrakech.Operations.Files;

/// <summary>Contents in the data folder: <c>files/aa/bb/aabb…</c>. Nodes over one database share this folder or use S3.</summary>
internal sealed class FolderContents(OperationsSettings settings, TimeProvider clock) : IContentStore
{
    private const string Leaving = ".leaving";
    private readonly string root = settings.ContentFolder;

    public Task PutAsync(string sha256, string file, CancellationToken ct)
    {
        var place = Place(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        // On the disk before it has its name: a name without its content must never be seen, even after a power cut.
        using (var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(handle);
        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        File.Move(file, place, overwrite: true);
        return Task.CompletedTask;
    }

    public Task<bool> ExistsAsync(string sha256, CancellationToken ct) => Task.FromResult(File.Exists(Place(sha256)));

    public Task<Stream?> OpenAsync(string sha256, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(Place(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public async IAsyncEnumerable<string> OlderThanAsync(DateTimeOffset instant, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(root)) yield break;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            ct.ThrowIfCancellationRequested();
            var name = Path.GetFileName(file);
            if (file == Place(name) && File.GetLastWriteTimeUtc(file) < instant.UtcDateTime) yield return name;
        }
    }

    /// <summary>Takes it aside first: a content renewed at this very moment is either put in its place again afterwards, or found young and put back.</summary>
    public Task DeleteAsync(string sha256, DateTimeOffset unlessSince, CancellationToken ct)
    {
        var (place, aside) = (Place(sha256), Place(sha256) + Leaving);
        if (!File.Exists(place)) return Task.CompletedTask;
        File.Move(place, aside, overwrite: true);
        if (File.GetLastWriteTimeUtc(aside) >= unlessSince.UtcDateTime) File.Move(aside, place, overwrite: true);
        else File.Delete(aside);
        return Task.CompletedTask;
    }

    private string Place(string sha256) => sha256.Length < 4 ? "" : Path.Combine(root, sha256[..2], sha256[2..4], sha256);
}
