using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ArrangeMeeting;

/// <summary>Arranges a meeting in a room, changes it, cancels it. Whoever arranged it and the secretariat change it, as long as it is ahead.</summary>
internal sealed class ArrangeMeeting(AppDb db, ActTrail acts, RoomDesk rooms, RoomNews news, CurrentActor actor)
{
    public static readonly ActKind Arranged = new("RoomMeetingArranged");
    public static readonly ActKind Changed = new("RoomMeetingChanged");
    public static readonly ActKind Cancelled = new("RoomMeetingCancelled");

    /// <summary>Arranges a meeting; returns what stands against it.</summary>
    public async Task<RoomRefusal?> HandleAsync(string code, MeetingPlan plan, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Arranged, null, ct);
        var (room, refusal) = await rooms.ToWriteAsync(code, ct);
        if (refusal is not null) return refusal;
        var number = await db.Set<RoomMeeting>().CountAsync(m => m.RoomId == room!.Id, ct) + 1;
        if (number > RoomMeeting.Most) return RoomRefusal.Full;
        var meeting = Make(room!, number, plan, act.At);
        db.Add(meeting);
        await CommitAsync(act, room!, meeting, RoomEntryKind.MeetingArranged, null, ct);
        return null;
    }

    /// <summary>Changes a meeting; returns what stands against it.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="number">Number of the meeting.</param>
    /// <param name="sequence">Count of its changes as it was read.</param>
    /// <param name="plan">What it becomes.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<RoomRefusal?> ChangeAsync(string code, int number, int sequence, MeetingPlan plan, CancellationToken ct) =>
        AlterAsync(Changed, code, number, sequence, RoomEntryKind.MeetingChanged, (meeting, _) => meeting.Take(plan), ct);

    /// <summary>Cancels a meeting: it stays and says so. Returns what stands against it.</summary>
    public Task<RoomRefusal?> CancelAsync(string code, int number, int sequence, CancellationToken ct) =>
        AlterAsync(Cancelled, code, number, sequence, RoomEntryKind.MeetingCancelled, (meeting, at) => meeting.CancelledAt = at, ct);

    private async Task<RoomRefusal?> AlterAsync(ActKind kind, string code, int number, int sequence, RoomEntryKind told, Action<RoomMeeting, DateTimeOffset> alter, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(kind, null, ct);
        var (room, refusal) = await rooms.ToWriteAsync(code, ct);
        if (refusal is not null) return refusal;
        if (await db.Set<RoomMeeting>().SingleOrDefaultAsync(m => m.RoomId == room!.Id && m.Number == number, ct) is not { } meeting || !room!.MayChange(meeting.Party)) return RoomRefusal.NotYourMeeting;
        if (!meeting.IsAhead(act.At)) return RoomRefusal.MeetingOver;
        if (meeting.Sequence != sequence) return RoomRefusal.ChangedMeanwhile;
        var before = meeting.Digested();
        alter(meeting, act.At);
        (meeting.Sequence, meeting.ChangedAt) = (meeting.Sequence + 1, act.At);
        await CommitAsync(act, room, meeting, told, before, ct);
        return null;
    }

    private async Task CommitAsync(OpenAct act, Room room, RoomMeeting meeting, RoomEntryKind told, object? before, CancellationToken ct)
    {
        var entry = await rooms.AddAsync(act, room, told, null, null, meeting.Number, ct);
        await news.OfAsync(room, entry, ct);
        act.Concerns(new ActSubject(room.Thing, room.Code), before, meeting.Digested());
        await act.CommitAsync(new { meeting = meeting.Number, sequence = meeting.Sequence }, ct);
    }

    private RoomMeeting Make(Room room, int number, MeetingPlan plan, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RoomId = room.Id,
        Number = number,
        Title = plan.Title,
        StartsAt = plan.StartsAt,
        Minutes = plan.Minutes,
        Place = plan.Place,
        Agenda = plan.Agenda,
        Sequence = 0,
        Party = room.Party!,
        Person = actor.Value.Person,
        ChangedAt = at,
    };
}
