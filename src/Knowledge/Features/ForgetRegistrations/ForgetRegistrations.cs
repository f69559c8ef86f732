using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ForgetRegistrations;

/// <summary>Erases who registered once the event is over long enough. Safe to repeat; where nothing is due, nothing is left in the trail.</summary>
internal sealed class ForgetRegistrations(AppDb db, ActTrail acts, LiveSettings live) : IJob
{
    public const string Kind = "forget-registrations";

    public static readonly ActKind Act = new("RegistrationsForgotten");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var before = DateOnly.FromDateTime(act.At.UtcDateTime).AddDays(-live[KnowledgeLive.RegistrationDays]);
        var text = EventDays.Text(before);
        // Of an event that was withdrawn too; one without days any more is as old as the last day one could register on.
#pragma warning disable CA1309, CA1310 // The database compares: only this overload is translated.
        var later = db.Set<Item>().IgnoreQueryFilters().Where(i => i.Facets.Any(f => (f.Facet == Facet.Starts || f.Facet == Facet.Ends) && string.Compare(f.Value, text) >= 0)).Select(i => i.Code);
#pragma warning restore CA1309, CA1310
        var due = db.Set<EventRegistration>().Where(r => r.LastDay < before && !later.Contains(r.ItemCode)).Select(r => r.Id);
        var people = await db.Set<Registrant>().Where(r => due.Contains(r.RegistrationId)).ExecuteDeleteAsync(ct);
        if (people > 0) await act.CommitAsync(new { people }, ct);
    }
}
