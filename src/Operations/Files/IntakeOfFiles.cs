using System.Buffers;
using System.Security.Cryptography;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Marrakech.Operations.Settings;

namespace Marrakech.Operations.Files;

/// <summary>Brings an upload into the store, step by step, each of which may refuse it. Whatever happens, no part of it stays behind.</summary>
internal sealed class IntakeOfFiles(OperationsSettings settings, LiveSettings live, TimeProvider clock, IContentStore contents, ImageCleaner images, IEnumerable<IFileScanner> scanners)
{
    private const int Piece = 64 * 1024;
    private const long MegaByte = 1024 * 1024;

    /// <summary>Beside the contents, so that a finished file is moved and not copied.</summary>
    public static string Folder(OperationsSettings settings) => Path.Combine(settings.ContentFolder, "incoming");

    /// <param name="takesMarkup">Whether markup is taken in as the plain text it also is.</param>
    public async Task<FileOutcome> CheckAsync(Stream content, string name, bool takesMarkup, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder(settings));
        var raw = Path.Combine(Folder(settings), Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        var clean = raw + ".clean";
        try
        {
            if (await ReceiveAsync(content, raw, ct) is { } refusal) return Refused(refusal);
            var (kind, unfit) = await KindAsync(raw, name, takesMarkup, ct);
            if (kind is null) return Refused(unfit!.Value);
            if (await ScanAsync(raw, ct) is { } danger) return Refused(danger);
            if (!kind.IsImage) return await StoreAsync(raw, name, kind, ct);
            var (shown, spoilt) = await images.CleanAsync(raw, clean, ct);
            return shown is null ? Refused(spoilt!.Value) : await StoreAsync(clean, name, shown, ct);
        }
        finally
        {
            File.Delete(raw);
            File.Delete(clean);
        }
    }

    /// <summary>Stores what the hub itself writes.</summary>
    public async Task<CheckedFile> MakeAsync(string name, string contentType, Func<Stream, Task> write, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder(settings));
        var file = Path.Combine(Folder(settings), Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        try
        {
            await using (var content = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, Piece, useAsync: true)) await write(content);
            var (sha256, size) = await MeasureAsync(file, ct);
            await contents.PutAsync(sha256, file, ct);
            return new CheckedFile(sha256, size, contentType, name);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(string Sha256, long Size)> MeasureAsync(string file, CancellationToken ct)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, useAsync: true);
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)), content.Length);
    }

    private FileOutcome Refused(FileRefusal refusal) => new(null, refusal, live[OperationsLive.UploadLimit]);

    private async Task<FileRefusal?> ReceiveAsync(Stream content, string file, CancellationToken ct)
    {
        await using var copy = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, Piece, useAsync: true);
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await content.ReadAsync(piece, ct) is > 0 and var count)
            {
                if (copy.Position + count > live[OperationsLive.UploadLimit] * MegaByte) return FileRefusal.TooLarge;
                await copy.WriteAsync(piece.AsMemory(0, count), ct);
            }

            return copy.Position == 0 ? FileRefusal.Empty : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static async Task<(ContentKind? Kind, FileRefusal? Refusal)> KindAsync(string file, string name, bool takesMarkup, CancellationToken ct)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, useAsync: true);
        var head = await PartAsync(content, 0, ContentSniffer.HeadLength, ct);
        var tail = await PartAsync(content, Math.Max(0, content.Length - ContentSniffer.TailLength), ContentSniffer.TailLength, ct);
        var (looks, refusal) = ContentSniffer.Look(head, tail);
        content.Position = 0;
        return looks switch
        {
            null when takesMarkup && refusal == FileRefusal.Markup && await PlainText.IsTextAsync(content, ct) => (ContentKind.Text, null),
            null => (null, refusal),
            ContentClass.Pdf => PdfEnd.IsWhole(tail) ? (ContentKind.Pdf, null) : (null, FileRefusal.Damaged),
            ContentClass.Zip => await OfficeArchive.CheckAsync(content, ct),
            ContentClass.Png => (ContentKind.Png, null),
            ContentClass.Jpeg => (ContentKind.Jpeg, null),
            ContentClass.WebP => (ContentKind.WebP, null),
            ContentClass.Gif => (ContentKind.Gif, null),
            // A table is text too: here alone the name says which of two harmless types is meant.
            _ when await PlainText.IsTextAsync(content, ct) => (Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? ContentKind.Csv : ContentKind.Text, null),
            _ => (null, FileRefusal.UnknownType),
        };
    }

    private static async Task<byte[]> PartAsync(FileStream content, long from, int most, CancellationToken ct)
    {
        content.Position = from;
        var part = new byte[Math.Min(most, content.Length - from)];
        await content.ReadExactlyAsync(part, ct);
        return part;
    }

    private async Task<FileRefusal?> ScanAsync(string file, CancellationToken ct)
    {
        foreach (var scanner in scanners)
        {
            await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, useAsync: true);
            var verdict = await scanner.ScanAsync(content, ct);
            if (verdict != ScanVerdict.Clean) return verdict == ScanVerdict.Infected ? FileRefusal.Infected : FileRefusal.NotScanned;
        }

        return null;
    }

    private async Task<FileOutcome> StoreAsync(string file, string name, ContentKind kind, CancellationToken ct)
    {
        var (sha256, size) = await MeasureAsync(file, ct);
        await contents.PutAsync(sha256, file, ct);
        return new FileOutcome(new CheckedFile(sha256, size, kind.MediaType, FileNames.Clean(name, kind)), null, 0);
    }
}
