using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ArrangeMeeting;

/// <summary>Where a meeting is changed or cancelled. Of two who do so at once the second sees what the first made of it.</summary>
internal sealed class ChangeMeetingPageModel(AppDb db, ArrangeMeeting arrange, RoomDesk rooms, RequestDesk desk, TimeProvider clock, Site site) : MeetingPage(rooms, desk, clock, site)
{
    private const string ToCancel = "cancel";

    [FromRoute(Name = "meeting")]
    public int Number { get; set; }

    [BindProperty(Name = "row")]
    public int Row { get; set; }

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    /// <summary>The meeting as it is now, where somebody changed it meanwhile.</summary>
    public RoomMeetingShown? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct) || await MeetingAsync(ct) is not { } meeting) return NotFound();
        if (!Room.MayChange(meeting.Party) || !meeting.IsAhead(Now)) return Redirect(Site.Link(RoomLinks.One(Code)));
        await LoadSeatAsync(ct);
        Fill(meeting.Read());
        Row = meeting.Sequence;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        await LoadSeatAsync(ct);
        var plan = Do == ToCancel ? null : ReadTyped();
        if (Do != ToCancel && plan is null) return Invalid();
        if ((plan is null ? await arrange.CancelAsync(Code, Number, Row, ct) : await arrange.ChangeAsync(Code, Number, Row, plan, ct)) is not { } refusal) return Redirect(Site.Link(RoomLinks.One(Code)));
        if (refusal == RoomRefusal.ChangedMeanwhile) await ShowTheirsAsync(ct);
        return Invalid(refusal, "title");
    }

    private async Task ShowTheirsAsync(CancellationToken ct)
    {
        var meeting = (await MeetingAsync(ct))!;
        Theirs = new RoomMeetingShown(Room, meeting, Seat.ClockAt(meeting.StartsAt), Seat.Zone, MayChange: false);
        // Sent once more, what was typed takes the place of theirs knowingly.
        Row = meeting.Sequence;
    }

    private Task<RoomMeeting?> MeetingAsync(CancellationToken ct) => db.Set<RoomMeeting>().AsNoTracking().SingleOrDefaultAsync(m => m.RoomId == Room.Id && m.Number == Number, ct);
}
