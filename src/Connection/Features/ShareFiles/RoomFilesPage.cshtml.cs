using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ShareFiles;

/// <summary>The files that were shared in a room, with who shared them.</summary>
internal sealed class RoomFilesPageModel(AppDb db, RemoveRoomFile remove, ReadRoom.ReadRoom read, RoomDesk rooms, FileStore files, Site site) : RoomPage(rooms, site)
{
    public IReadOnlyList<(AttachedFile File, RoomEntry Entry)> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        await read.NoteAsync(Room, ct);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "file")] string? file, CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        if (await remove.HandleAsync(Code, file, ct) is not { } refusal) return Redirect(Site.Link(RoomLinks.Files(Code)));
        await LoadAsync(ct);
        return Invalid(refusal, "main");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var entries = await db.Set<RoomEntry>().AsNoTracking().Where(e => e.RoomId == Room.Id && e.File != null).ToDictionaryAsync(e => e.File!, ct);
        Files = [.. (await files.ListAsync(RoomEntry.Thing, Code, ct)).Reverse().Select(f => (f, entries[f.Number]))];
    }
}
