using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Connection.Features.Shared.Templates;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ReadRoom;

/// <summary>A room: who reads it, what was written, the newest first, and the meetings.</summary>
internal sealed class ReadRoomPageModel(AppDb db, ReadRoom read, RoomDesk rooms, RequestDesk desk, TemplateShelf templates, PeopleDirectory people, FileStore files, CurrentActor actor, TimeProvider clock, Site site) : RoomPage(rooms, site)
{
    public const int PageSize = 20;

    public int Number { get; private set; }

    public IReadOnlyList<RoomEntryShown> Entries { get; private set; } = [];
    public IReadOnlyList<RoomMeetingShown> Meetings { get; private set; } = [];
    public int Pages { get; private set; }
    public int Files { get; private set; }

    /// <summary>Whether the reader may begin with a template.</summary>
    public bool HasTemplates { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        var seen = await read.HandleAsync(Room, ct);
        await LoadEntriesAsync(seen, ct);
        await LoadMeetingsAsync(ct);
        HasTemplates = Room is { IsSecretariat: true, MayWrite: true } && (await templates.OfferAsync(Room.Request, null, [TemplatePurpose.RoomMessage], ct)).Choices.Count > 0;
        return Page();
    }

    private async Task LoadEntriesAsync(int seen, CancellationToken ct)
    {
        var all = db.Set<RoomEntry>().AsNoTracking().Where(e => e.RoomId == Room.Id);
        Pages = Math.Max(1, (await all.CountAsync(ct) + PageSize - 1) / PageSize);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Pages);
        var entries = await all.OrderByDescending(e => e.Number).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var names = (await people.RolesOfAsync([.. entries.Select(e => e.Person).OfType<Guid>().Distinct()], ct)).DistinctBy(r => r.Person).ToDictionary(r => r.Person, r => r.Name);
        var shared = (await files.ListAsync(RoomEntry.Thing, Code, ct)).ToDictionary(f => f.Number);
        Files = shared.Count;
        Entries = [.. entries.Select(e => new RoomEntryShown(Room, e, e.Person is { } p ? names.GetValueOrDefault(p) : null, e.File is { } f ? shared.GetValueOrDefault(f) : null, e.Number > seen && e.Person != actor.Value.Person))];
    }

    private async Task LoadMeetingsAsync(CancellationToken ct)
    {
        var calendar = await desk.CalendarAsync(ct);
        var now = clock.GetUtcNow();
        var meetings = await db.Set<RoomMeeting>().AsNoTracking().Where(m => m.RoomId == Room.Id).ToListAsync(ct);
        // What is ahead stands first, the nearest at the head; then what is over, the last first.
        Meetings = [.. meetings.Where(m => m.IsAhead(now)).OrderBy(m => m.StartsAt).Concat(meetings.Where(m => !m.IsAhead(now)).OrderByDescending(m => m.StartsAt))
            .Select(m => new RoomMeetingShown(Room, m, calendar.ClockAt(m.StartsAt), calendar.Zone, m.IsAhead(now) && Room.MayChange(m.Party)))];
    }
}
