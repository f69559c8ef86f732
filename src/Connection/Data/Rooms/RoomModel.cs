using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Rooms;

/// <summary>What rooms hold. A room is no row of its own: it is as much as what it belongs to, whose id its rows carry.</summary>
internal sealed class RoomModel : IModelPart
{
    private const string Module = "connection";

    public void Map(ModelMapper model)
    {
        var entry = model.Table<RoomEntry>(Module, "room_entry");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Kind).HasMaxLength(SupportRequest.NameLength);
        entry.Property(e => e.Party).HasMaxLength(PlanSignature.PartyLength);
        entry.Property(e => e.Text).HasMaxLength(RoomEntry.TextLength);
        entry.Property(e => e.File).HasMaxLength(RoomEntry.FileLength);
        entry.HasIndex(e => new { e.RoomId, e.Number }).IsUnique();

        var meeting = model.Table<RoomMeeting>(Module, "room_meeting");
        meeting.HasKey(m => m.Id);
        meeting.Property(m => m.Title).HasMaxLength(MeetingPlan.TitleLength);
        meeting.Property(m => m.Place).HasMaxLength(MeetingPlan.PlaceLength);
        meeting.Property(m => m.Agenda).HasMaxLength(MeetingPlan.AgendaLength);
        meeting.Property(m => m.Party).HasMaxLength(PlanSignature.PartyLength);
        meeting.Property(m => m.Sequence).IsConcurrencyToken();
        meeting.HasIndex(m => new { m.RoomId, m.Number }).IsUnique();

        var visit = model.Table<RoomVisit>(Module, "room_visit");
        visit.HasKey(v => new { v.RoomId, v.Person });
        visit.HasIndex(v => v.Person);
    }
}
