using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.ArrangeMeeting;

/// <summary>Where a meeting is arranged.</summary>
internal sealed class NewMeetingPageModel(ArrangeMeeting arrange, RoomDesk rooms, RequestDesk desk, TimeProvider clock, Site site) : MeetingPage(rooms, desk, clock, site)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        if (!Room.MayWrite) return Redirect(Site.Link(RoomLinks.One(Code)));
        await LoadSeatAsync(ct);
        Minutes = "60";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        await LoadSeatAsync(ct);
        if (ReadTyped() is not { } plan) return Invalid();
        return await arrange.HandleAsync(Code, plan, ct) is { } refusal ? Invalid(refusal, "title") : Redirect(Site.Link(RoomLinks.One(Code)));
    }
}
