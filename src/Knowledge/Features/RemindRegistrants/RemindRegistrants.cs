using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Features.Shared.Events;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.RemindRegistrants;

/// <summary>Reminds everybody who has a place the day before. Told once for each first day, however often it runs; where nobody is told, nothing is left in the trail.</summary>
internal sealed class RemindRegistrants(AppDb db, ActTrail acts, Occasions occasions, EventNews news) : IJob
{
    public const string Kind = "remind-registrants";

    public static readonly ActKind Act = new("RegistrantsReminded");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var soon = (await occasions.BeginningAsync(occasions.Today.AddDays(1), ct)).ToDictionary(o => o.Code);
        if (soon.Count == 0) return;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var codes = soon.Keys.ToList();
        var registrations = await db.Set<EventRegistration>().AsNoTracking().Include(r => r.Registrants).Where(r => codes.Contains(r.ItemCode)).OrderBy(r => r.ItemCode).ToListAsync(ct);
        var people = 0;
        foreach (var registration in registrations)
        {
            foreach (var registrant in registration.Registrants.Where(r => r.State == RegistrantState.Confirmed).OrderBy(r => r.Number))
                if (await news.SoonAsync(registrant, soon[registration.ItemCode], ct)) people++;
        }

        if (people > 0) await act.CommitAsync(new { people }, ct);
    }
}
