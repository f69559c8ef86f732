using System.Globalization;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Rooms;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.ArrangeMeeting;

/// <summary>A page with the form of a meeting. Days and times are those of the hub's default seat.</summary>
internal abstract class MeetingPage(RoomDesk rooms, RequestDesk desk, TimeProvider clock, Site site) : RoomPage(rooms, site)
{
    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    [BindProperty(Name = "day")]
    public string? Day { get; set; }

    [BindProperty(Name = "time")]
    public string? Time { get; set; }

    [BindProperty(Name = "minutes")]
    public string? Minutes { get; set; }

    [BindProperty(Name = "place")]
    public string? Place { get; set; }

    [BindProperty(Name = "agenda")]
    public string? Agenda { get; set; }

    /// <summary>Calendar of the seat whose clock counts.</summary>
    public SeatCalendar Seat { get; private set; } = null!;

    protected DateTimeOffset Now => clock.GetUtcNow();

    protected async Task LoadSeatAsync(CancellationToken ct) => Seat = await desk.CalendarAsync(ct);

    /// <summary>What was typed; null with the errors noted where something is wrong with it.</summary>
    protected MeetingPlan? ReadTyped()
    {
        var (plan, faults) = MeetingPlan.Read(new MeetingTyped(Title, Day, Time, Minutes, Place, Agenda), Seat.InstantOf, Now);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, Site.Text($"Meeting.Fault.{fault}", MeetingPlan.Shortest, MeetingPlan.Longest));
        return plan;
    }

    /// <summary>Fills the form with a meeting as it is.</summary>
    protected void Fill(MeetingPlan plan)
    {
        var shown = Seat.ClockAt(plan.StartsAt);
        (Title, Day, Time) = (plan.Title, shown.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), shown.ToString("HH:mm", CultureInfo.InvariantCulture));
        (Minutes, Place, Agenda) = (plan.Minutes.ToString(CultureInfo.InvariantCulture), plan.Place, plan.Agenda);
    }
}
