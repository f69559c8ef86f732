using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Api;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Archive;

/// <summary>Every night packs the Compact, the practices, the other items, the collections, the public discussions and the public trail into one file, with the digest of each part, and keeps the last of them.</summary>
internal sealed class BuildArchive(AppDb db, ActTrail acts, FileStore files, IEnumerable<IExport> exports, CompactLibrary library, TimeProvider clock) : IJob
{
    public const string Kind = "build-archive", AttachedKind = "archive", AttachedKey = "repository";

    /// <summary>How many are kept.</summary>
    public const int Kept = 7;

    public static readonly ActKind Act = new("ArchiveBuilt", IsPublic: true);

    /// <summary>When in the night (UTC).</summary>
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    private const string SumsName = "SHA256SUMS";

    /// <summary>Of the same day always, so that the same content gives the same file.</summary>
    private static readonly DateTimeOffset Stamp = new(2018, 12, 19, 0, 0, 0, TimeSpan.Zero);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var yesterday = now - OneDay;
        // A hub that began today has a night to wait, like everybody.
        if (!await db.Set<ActEntry>().AnyAsync(a => a.At < yesterday, ct)) return;
        var day = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = $"marrakech-{day}.zip";
        // The work is safe to repeat: a node that died after it was done has left the file.
        if ((await files.ListAsync(AttachedKind, AttachedKey, ct)).Any(f => f.Name == name)) return;
        await library.FollowAsync(0, ct);
        var made = await files.MakeAsync(name, "application/zip", output => PackAsync(output, run, ct), ct);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var there = await files.ListAsync(AttachedKind, AttachedKey, ct);
        foreach (var old in there.OrderByDescending(f => f.AddedAt).Skip(Kept - 1)) await files.RemoveAsync(act, AttachedKind, AttachedKey, old.Number, ct);
        var number = await files.AttachAsync(act, made, new AttachTo { Kind = AttachedKind, Key = AttachedKey, IsPublic = true }, ct);
        act.Concerns(new ActSubject(AttachedKind, name), null, new { made.Sha256, made.Size });
        await act.CommitAsync(new { file = number, sha256 = made.Sha256, bytes = made.Size }, ct);
    }

    private async Task PackAsync(Stream output, JobRun run, CancellationToken ct)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        var parts = exports.OrderBy(e => e.Name, StringComparer.Ordinal).SelectMany(e => e.Formats.Select(f => (Export: e, Format: f))).ToList();
        var sums = new StringBuilder();
        foreach (var (index, part) in parts.Index())
        {
            var name = $"{part.Export.Name}.{part.Format.ToString().ToLowerInvariant()}";
            await run.ReportAsync(index, parts.Count, name, ct);
            sums.Append(CultureInfo.InvariantCulture, $"{await WriteAsync(archive, name, part.Export, part.Format, ct)}  {name}\n");
            db.ChangeTracker.Clear();
        }

        await using var last = await Entry(archive, SumsName).OpenAsync(ct);
        await last.WriteAsync(Encoding.UTF8.GetBytes(sums.ToString()), ct);
    }

    /// <summary>Writes one part and returns its digest, as the tool <c>sha256sum</c> writes it.</summary>
    private static async Task<string> WriteAsync(ZipArchive archive, string name, IExport export, ExportFormat format, CancellationToken ct)
    {
        await using var entry = await Entry(archive, name).OpenAsync(ct);
        using var hash = SHA256.Create();
        await using (var both = new CryptoStream(entry, hash, CryptoStreamMode.Write, leaveOpen: true)) await export.WriteAsync(both, format, ct);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry;
    }
}
