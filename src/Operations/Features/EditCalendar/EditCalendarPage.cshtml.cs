using Marrakech.Operations.Calendars;
using Marrakech.Operations.Features.ReadCalendars;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Operations.Features.EditCalendar;

/// <summary>Where a seat is added or changed.</summary>
internal sealed class EditCalendarPageModel(EditCalendar edit, Seats seats, Site site) : FormPage
{
    private const string New = "new";

    [FromRoute(Name = "seat")]
    public string Code { get; set; } = "";

    public bool IsNew => Code == New;
    public CalendarInput Input { get; private set; } = new();

    /// <summary>From Monday on; which are chosen.</summary>
    public IReadOnlyList<Choice> Days => [.. Enumerable.Range(1, 7).Select(d => ((DayOfWeek)(d % 7))).Select(d => new Choice($"{(int)d}", site.Language.Culture.DateTimeFormat.GetDayName(d), Chosen: Input.Weekend?.Contains($"{(int)d}") == true))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var seat = IsNew ? Seat.NewDefault() : await seats.FindAsync(Code, ct);
        if (seat is null) return NotFound();
        Input = new CalendarInput
        {
            Name = seat.Name.Length > 0 || IsNew ? seat.Name : site["Calendar.DefaultSeat"],
            Zone = seat.Zone,
            Weekend = [.. seat.Weekend.Select(d => d.ToString())],
            Holidays = HolidayText.Write(seat.Holidays),
            Seen = seat.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "")] CalendarInput input, CancellationToken ct)
    {
        if (await OnGetAsync(ct) is NotFoundResult gone) return gone;
        var now = Input.Seen;
        var outcome = await edit.HandleAsync(IsNew ? null : Code, input, ct);
        if (outcome.IsDone) return Redirect(site.Link(CalendarLinks.List));
        // Told that it changed, whoever sends the form again means it.
        Input = outcome.Refusals.Contains(CalendarRefusal.ChangedMeanwhile) ? input with { Seen = now } : input;
        ModelState.Clear();
        foreach (var refusal in outcome.Refusals) ModelState.AddModelError(FieldOf(refusal), site[$"Calendar.Refusal.{refusal}"]);
        foreach (var row in outcome.Rows) ModelState.AddModelError("holidays", site.Text($"Holiday.Problem.{row.Problem}", row.Row));
        return Invalid();
    }

    private static string FieldOf(CalendarRefusal refusal) => refusal switch
    {
        CalendarRefusal.ZoneUnknown => "zone",
        CalendarRefusal.NoWorkingDay => "weekend",
        _ => "name",
    };
}
