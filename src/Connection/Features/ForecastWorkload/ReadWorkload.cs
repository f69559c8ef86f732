using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ForecastWorkload;

/// <summary>A forecast and the names in it.</summary>
/// <param name="Workload">The forecast.</param>
/// <param name="Names">Names of officers; what was given to one who has left is nobody's.</param>
internal sealed record NamedWorkload(Workload Workload, IReadOnlyDictionary<Guid, string> Names);

/// <summary>Reckons the forecast from what is kept beside each request for lists.</summary>
internal sealed class ReadWorkload(AppDb db, RequestDesk desk, PeopleDirectory people, TimeProvider clock)
{
    private static readonly RequestState[] over = [RequestState.Draft, RequestState.Completed, RequestState.Declined, RequestState.Referred, RequestState.Withdrawn];

    public async Task<NamedWorkload> ReadAsync(CancellationToken ct)
    {
        var (calendar, now) = (await desk.CalendarAsync(ct), clock.GetUtcNow());
        var names = (await people.HoldersAsync(Role.SecretariatOfficer, ct)).DistinctBy(h => h.Person).ToDictionary(h => h.Person, h => h.Name);
        var open = await db.Set<SupportRequest>().AsNoTracking().Where(r => !over.Contains(r.State)).Select(r => new { r.Officer, r.DueAt }).ToListAsync(ct);
        // One day more than is needed: where the day begins is the seat's to say.
        var since = now.AddDays(-(Workload.Weeks * 7) - 1);
        var submitted = await db.Set<SupportRequest>().AsNoTracking().Where(r => r.SubmittedAt >= since).Select(r => r.SubmittedAt!.Value).ToListAsync(ct);
        return new(
            // The end of a day is the first moment of the next one.
            Workload.Of([.. open.Select(r => new OpenRequest(r.Officer is { } officer && names.ContainsKey(officer) ? officer : null, r.DueAt is { } due ? calendar.DayAt(due.AddTicks(-1)) : null))], submitted.Select(calendar.DayAt), calendar.DayAt(now)),
            names);
    }
}
