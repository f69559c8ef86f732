using Marrakech.Kernel.Access;
using Marrakech.Operations.Calendars;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Operations.Features.ReadCalendars;

/// <summary>The seats of the hub, and which days are worked there.</summary>
internal sealed class CalendarsPageModel(Seats seats, CurrentActor actor, Site site, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Seat> All { get; private set; } = [];

    public bool MayKeep => OperationsRules.KeepCalendars.Allows(actor.Value, null);

    public async Task OnGetAsync(CancellationToken ct) => All = await seats.AllAsync(ct);

    public string Name(Seat seat) => seat.Name.Length > 0 ? seat.Name : site["Calendar.DefaultSeat"];

    public string Weekend(Seat seat) => string.Join(site["Calendar.And"], seat.WeekendDays.OrderBy(d => ((int)d + 6) % 7).Select(d => site.Language.Culture.DateTimeFormat.GetDayName(d)));

    public string Day(DateOnly day) => day.ToString("D", site.Language.Culture);

    public DateOnly Today(Seat seat) => seat.DayAt(clock.GetUtcNow());

    public bool IsWorkedToday(Seat seat) => seat.Calendar().IsWorkingDay(Today(seat));

    public Holiday? Next(Seat seat) => seat.Holidays.Where(h => h.Day > Today(seat)).MinBy(h => h.Day);
}
