using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Contracts.Files;

/// <summary>Takes files in and keeps them with what they belong to.</summary>
/// <remarks>First <see cref="CheckAsync"/>, outside of any act because an upload may be slow; then <see cref="AttachAsync"/> within the caller's act.</remarks>
public sealed class FileStore
{
    internal const string Series = "file", ChangeKind = "file";

    private readonly AppDb db;
    private readonly IntakeOfFiles intake;
    private readonly IContentStore contents;

    internal FileStore(AppDb db, IntakeOfFiles intake, IContentStore contents) => (this.db, this.intake, this.contents) = (db, intake, contents);

    /// <summary>Reads an upload to its end, checks it and stores its content. Nothing refers to it yet: what is never attached is collected after a day.</summary>
    /// <param name="content">The upload; read once, never held in memory.</param>
    /// <param name="name">The name the uploader gave. It decides nothing but the name for people.</param>
    /// <param name="ct">Cancelled, nothing is left behind.</param>
    /// <exception cref="IOException">The upload broke off; nothing is left behind.</exception>
    public Task<FileOutcome> CheckAsync(Stream content, string name, CancellationToken ct) => intake.CheckAsync(content, name, takesMarkup: false, ct);

    /// <summary>The same for documents that are read here: markup is taken in too, and kept and served as the plain text it also is.</summary>
    public Task<FileOutcome> CheckSourceAsync(Stream content, string name, CancellationToken ct) => intake.CheckAsync(content, name, takesMarkup: true, ct);

    /// <summary>Stores a file the hub itself makes, which is neither checked nor limited in size. Nothing refers to it until it is attached.</summary>
    /// <param name="name">Name for people.</param>
    /// <param name="contentType">Media type.</param>
    /// <param name="write">Writes the content; it is never held in memory.</param>
    /// <param name="ct">Cancelled, nothing is left behind.</param>
    public Task<CheckedFile> MakeAsync(string name, string contentType, Func<Stream, Task> write, CancellationToken ct) => intake.MakeAsync(name, contentType, write, ct);

    /// <summary>Attaches a checked file within the caller's act and returns its public number.</summary>
    /// <exception cref="InvalidOperationException">Its content is no longer stored: more than a day lies between check and attachment.</exception>
    public async Task<string> AttachAsync(OpenAct act, CheckedFile file, AttachTo to, CancellationToken ct)
    {
        if (!await contents.ExistsAsync(file.Sha256, ct)) throw new InvalidOperationException("The content of the file is no longer stored; it must be uploaded again.");
        var number = await act.TakeNumbersAsync(Series, 1, ct);
        var code = FileNumber.Write(number);
        db.Add(new FileRecord
        {
            Number = number,
            Sha256 = file.Sha256,
            Size = file.Size,
            ContentType = file.ContentType,
            Name = file.Name ?? code + ContentKind.Of(file.ContentType).Extension,
            Owner = to.Owner,
            AttachedKind = to.Kind,
            AttachedKey = to.Key,
            IsPublic = to.IsPublic,
            AddedAt = act.At,
        });
        if (to.IsPublic) act.Changed(ChangeKind, code);
        return code;
    }

    /// <summary>The files of a thing that were not removed, in the order they were attached.</summary>
    public async Task<IReadOnlyList<AttachedFile>> ListAsync(string kind, string key, CancellationToken ct) =>
        [.. (await Of(kind, key).AsNoTracking().OrderBy(f => f.Number).ToListAsync(ct))
            .Select(f => new AttachedFile(FileNumber.Write(f.Number), f.Name, f.ContentType, f.Size, f.Sha256, f.IsPublic, f.AddedAt))];

    /// <summary>The content of an attached file, to be read from any position; the caller has decided that it may be read.</summary>
    /// <exception cref="InvalidOperationException">There is no such file, or it was removed.</exception>
    public async Task<Stream> OpenAsync(AttachedFile file, CancellationToken ct) => await contents.OpenAsync(file.Sha256, ct)
        ?? throw new InvalidOperationException($"The content of the file {file.Number} is not stored.");

    /// <summary>Makes the files of a thing public, or private again, within the caller's act.</summary>
    public async Task ShowAsync(OpenAct act, string kind, string key, bool isPublic, CancellationToken ct)
    {
        foreach (var file in await Of(kind, key).Where(f => f.IsPublic != isPublic).ToListAsync(ct))
        {
            file.IsPublic = isPublic;
            act.Changed(ChangeKind, FileNumber.Write(file.Number));
        }
    }

    /// <summary>Removes the files of a thing, or one of them, within the caller's act: nobody can read them from then on, and their content is collected when no other file shares it.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveAsync(OpenAct act, string kind, string key, string? number, CancellationToken ct)
    {
        var only = FileNumber.Read(number);
        if (number is not null && only is null) return 0;
        var files = await Of(kind, key).Where(f => only == null || f.Number == only).ToListAsync(ct);
        foreach (var file in files)
        {
            file.RemovedAt = act.At;
            act.Changed(ChangeKind, FileNumber.Write(file.Number));
        }

        return files.Count;
    }

    private IQueryable<FileRecord> Of(string kind, string key) => db.Set<FileRecord>().Where(f => f.AttachedKind == kind && f.AttachedKey == key && f.RemovedAt == null);
}
