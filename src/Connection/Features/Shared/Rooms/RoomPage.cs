using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.Shared.Rooms;

/// <summary>A page of a room. Where somebody takes no part, or there is none yet, there is no such page.</summary>
internal abstract class RoomPage(RoomDesk rooms, Site site) : RequestPage(site)
{
    [FromRoute(Name = "room")]
    public string Code { get; set; } = "";

    public Room Room { get; private set; } = null!;

    /// <summary>Whether there is such a room for whoever asks.</summary>
    protected async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await rooms.FindAsync(Code, ct) is not { } room) return false;
        Room = room;
        return true;
    }

    /// <summary>The page again, with the sentence of a refusal at the field it is about.</summary>
    protected PageResult Invalid(RoomRefusal refusal, string field)
    {
        ModelState.AddModelError(field, Site[$"Room.Refusal.{refusal}"]);
        return base.Invalid();
    }
}
