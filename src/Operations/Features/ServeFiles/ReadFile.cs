using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Features.ServeFiles;

/// <summary>Finds a file for a reader. The reading of one that is not public is an act.</summary>
internal sealed class ReadFile(AppDb db, ActTrail acts, CurrentActor actor, IContentStore contents, IEnumerable<IFileReaders> readers)
{
    public static readonly ActKind Act = new("FileRead");

    /// <summary>The file and its content; null where there is none, or none for this reader: the two look the same.</summary>
    /// <param name="isBeginning">Whether this is the beginning of a reading: the later parts of one download are no acts of their own.</param>
    public async Task<(FileRecord File, Stream Content)?> HandleAsync(string number, bool isBeginning, CancellationToken ct)
    {
        if (FileNumber.Read(number) is not { } wanted) return null;
        var file = await db.Set<FileRecord>().AsNoTracking().SingleOrDefaultAsync(f => f.Number == wanted && f.RemovedAt == null, ct);
        if (file is null || (!file.IsPublic && !await MayReadAsync(file, ct)) || await contents.OpenAsync(file.Sha256, ct) is not { } content) return null;
        if (!file.IsPublic && isBeginning) await acts.RecordAsync(Act, new ActSubject(file.AttachedKind, file.AttachedKey), new { file = FileNumber.Write(file.Number) }, ct);
        return (file, content);
    }

    private async ValueTask<bool> MayReadAsync(FileRecord file, CancellationToken ct)
    {
        var reader = actor.Value;
        if (readers.SingleOrDefault(r => r.Kind == file.AttachedKind) is { } module) return await module.MayReadAsync(reader, file.AttachedKey, file.Owner, ct);
        return reader.Role == Role.Auditor || (file.Owner is { } owner && reader.Organisation == owner);
    }
}
