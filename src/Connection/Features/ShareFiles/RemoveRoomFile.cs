using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ShareFiles;

/// <summary>Takes a file away that was shared in a room. The message it came with stays, and says so.</summary>
internal sealed class RemoveRoomFile(AppDb db, ActTrail acts, RoomDesk rooms, FileStore files)
{
    public static readonly ActKind Removed = new("RoomFileRemoved");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<RoomRefusal?> HandleAsync(string code, string? number, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Removed, null, ct);
        var (room, refusal) = await rooms.ToWriteAsync(code, ct);
        if (refusal is not null) return refusal;
        var entry = await db.Set<RoomEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.RoomId == room!.Id && e.File != null && e.File == number, ct);
        if (entry is null || !room!.MayChange(entry.Party) || await files.RemoveAsync(act, RoomEntry.Thing, code, number, ct) == 0) return RoomRefusal.NotYourFile;
        act.Concerns(new ActSubject(room.Thing, code), new { file = number }, null);
        await act.CommitAsync(new { file = number, entry = entry.Number }, ct);
        return null;
    }
}

/// <summary>Who reads the files of a room: whoever takes part in it now, and the auditor.</summary>
internal sealed class RoomFileReaders(RoomDesk rooms) : IFileReaders
{
    public string Kind => RoomEntry.Thing;

    public async ValueTask<bool> MayReadAsync(Actor actor, string key, Guid? owner, CancellationToken ct) => await rooms.FindAsync(key, ct) is not null;
}
