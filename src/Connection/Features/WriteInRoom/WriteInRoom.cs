using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Connection.Features.WriteInRoom;

/// <summary>Writes a message in a room: words, a file, or both.</summary>
internal sealed class WriteInRoom(ActTrail acts, RoomDesk rooms, RoomNews news, FileStore files, CurrentActor actor)
{
    public static readonly ActKind Written = new("RoomMessageWritten");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="message">What is written.</param>
    /// <param name="file">A file that was checked; null for none.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<RoomRefusal?> HandleAsync(string code, string? message, CheckedFile? file, CancellationToken ct)
    {
        var text = Typed.Text(message);
        if (text is null && file is null) return RoomRefusal.TextMissing;
        if (text is { Length: > RoomEntry.TextLength }) return RoomRefusal.TooLong;
        await using var act = await acts.OpenAsync(Written, null, ct);
        var (room, refusal) = await rooms.ToWriteAsync(code, ct);
        if (refusal is not null) return refusal;
        if (await rooms.LastAsync(room!.Id, ct) >= RoomEntry.Most) return RoomRefusal.Full;
        var number = file is null ? null : await files.AttachAsync(act, file, new AttachTo { Kind = RoomEntry.Thing, Key = code, Owner = actor.Value.Organisation }, ct);
        var entry = await rooms.AddAsync(act, room, RoomEntryKind.Message, text, number, null, ct);
        await news.OfAsync(room, entry, ct);
        act.Concerns(new ActSubject(room.Thing, code), new { entries = entry.Number - 1 }, new { entries = entry.Number, text, file = number });
        await act.CommitAsync(new { entry = entry.Number, party = entry.Party, file = number }, ct);
        return null;
    }
}
