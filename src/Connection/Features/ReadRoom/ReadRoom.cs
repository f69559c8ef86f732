using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ReadRoom;

/// <summary>Notes how far somebody has read a room. Of a confidential request each reading by the secretariat or an auditor is an act, as that of its page is.</summary>
internal sealed class ReadRoom(AppDb db, ActTrail acts, RoomDesk rooms, CurrentActor actor)
{
    public static readonly ActKind Seen = new("RoomSeen");

    /// <summary>Returns the number of the last entry they had seen before.</summary>
    public async Task<int> HandleAsync(Room room, CancellationToken ct)
    {
        await NoteAsync(room, ct);
        var last = await rooms.LastAsync(room.Id, ct);
        if (room.Party is null || actor.Value.Person is not { } person) return last;
        var seen = await rooms.SeenAsync(room.Id, ct);
        if (seen >= last) return seen;
        await using var act = await acts.OpenAsync(Seen, null, ct);
        if (await db.Set<RoomVisit>().SingleOrDefaultAsync(v => v.RoomId == room.Id && v.Person == person, ct) is not { } visit) db.Add(new RoomVisit { RoomId = room.Id, Person = person, Seen = last });
        else visit.Seen = Math.Max(visit.Seen, last);
        act.Concerns(new ActSubject(room.Thing, room.Code), new { seen }, new { seen = last });
        await act.CommitAsync(new { seen = last }, ct);
        return seen;
    }

    /// <summary>Leaves the act of a confidential reading.</summary>
    public async Task NoteAsync(Room room, CancellationToken ct)
    {
        if (room.IsConfidential && (room.IsSecretariat || room.IsAuditor))
            await acts.RecordAsync(ConfidentialReading.Act, new ActSubject(room.Thing, room.Code), new { state = room.Request.State.ToString() }, ct);
    }
}
