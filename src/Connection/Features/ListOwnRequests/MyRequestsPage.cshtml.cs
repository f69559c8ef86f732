using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ListOwnRequests;

/// <summary>The requests of the organisation acted for; for the focal point, those of the whole country.</summary>
internal sealed class MyRequestsPageModel(AppDb db, RequestDesk desk, CurrentActor actor, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<RequestRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (organisation, country) = (actor.Value.Organisation, actor.Value.Role == Role.FocalPoint ? actor.Value.Country : null);
        var own = await db.Set<SupportRequest>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).Where(r => r.Organisation == organisation || (country != null && r.Country == country))
            .OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Code).Take(Most).ToListAsync(ct);
        var (calendar, now) = (await desk.CalendarAsync(ct), clock.GetUtcNow());
        Rows = own.ConvertAll(r => new RequestRow(r.Code, r.Title, r.Asking(), r.Priority, RequestStanding.Of(r.Story(), calendar, now), RequestLinks.Own(r.Code)));
    }
}
