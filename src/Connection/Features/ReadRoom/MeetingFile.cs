using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Marrakech.Connection.Features.ReadRoom;

/// <summary>A meeting as a file for calendars, for those who read its room.</summary>
internal static class MeetingFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"/{{lang:language}}{RoomLinks.Calendar("{room}", "{meeting:int}")}", AnswerAsync)
        .Allow(ConnectionRules.ReadRooms).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string room, int meeting, AppDb db, RoomDesk rooms, ReadRoom read, HttpResponse response, Site site, CancellationToken ct)
    {
        if (await rooms.FindAsync(room, ct) is not { } found) return Results.NotFound();
        if (await db.Set<RoomMeeting>().AsNoTracking().SingleOrDefaultAsync(m => m.RoomId == found.Id && m.Number == meeting, ct) is not { } one) return Results.NotFound();
        await read.NoteAsync(found, ct);
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{room}-{meeting}.ics" }.ToString();
        var entry = new CalendarMeeting(one.Id.ToString(), one.Sequence, one.ChangedAt, one.Read(), one.CancelledAt is not null, site.Absolute(site.Link(RoomLinks.One(room))));
        return Results.Text(MeetingCalendar.Write(entry), CalendarLines.MediaType);
    }
}
