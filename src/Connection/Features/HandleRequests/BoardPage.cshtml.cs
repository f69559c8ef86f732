using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.HandleRequests;

/// <summary>What waits for the secretariat, what is late first; what waits for others; what is over.</summary>
internal sealed class BoardPageModel(AppDb db, RequestDesk desk, CurrentActor actor, TimeProvider clock) : PageModel
{
    /// <summary>Open requests the board shows.</summary>
    public const int Most = 300;

    private const int MostOver = 30;

    private static readonly RequestState[] over = [.. RequestLife.Over];

    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    /// <summary>Whether only what is assigned to the reader is shown.</summary>
    public bool OnlyMine => Of == "me";

    public IReadOnlyList<(string Name, IReadOnlyList<RequestReading> Rows)> Groups { get; private set; } = [];

    /// <summary>Whether more is open than is shown.</summary>
    public bool IsCut { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (calendar, now, me) = (await desk.CalendarAsync(ct), clock.GetUtcNow(), actor.Value.Person);
        var submitted = db.Set<SupportRequest>().AsNoTracking().Include(r => r.Steps).Where(r => r.SubmittedAt != null && (!OnlyMine || r.Officer == me));
        var open = (await submitted.Where(r => !over.Contains(r.State)).OrderBy(r => r.DueAt == null).ThenBy(r => r.DueAt).ThenBy(r => r.Code).Take(Most + 1).ToListAsync(ct)).ConvertAll(r => RequestReading.Of(r, calendar, now));
        IsCut = open.Count > Most;
        open = [.. open.Take(Most)];
        var done = (await submitted.Where(r => over.Contains(r.State)).OrderByDescending(r => r.ChangedAt).ThenBy(r => r.Code).Take(MostOver).ToListAsync(ct)).ConvertAll(r => RequestReading.Of(r, calendar, now));
        Groups =
        [
            ("Secretariat", open.FindAll(r => r.OwedBy == Mover.Secretariat)),
            ("Country", open.FindAll(r => r.OwedBy == Mover.Country)),
            ("Partners", open.FindAll(r => r.OwedBy == Mover.Partners)),
            ("Over", done),
        ];
    }
}
