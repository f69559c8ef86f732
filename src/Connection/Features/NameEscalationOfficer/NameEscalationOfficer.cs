using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.NameEscalationOfficer;

/// <summary>Names the officer who is told when a promise was missed.</summary>
internal sealed class NameEscalationOfficer(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("EscalationOfficerNamed");

    /// <summary>Who is named now; null for nobody.</summary>
    public Task<Guid?> NamedAsync(CancellationToken ct) => db.Set<HubDuty>().Where(d => d.Key == HubDuty.Escalation).Select(d => d.Person).SingleOrDefaultAsync(ct);

    public async Task HandleAsync(Guid person, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var duty = await db.Set<HubDuty>().SingleOrDefaultAsync(d => d.Key == HubDuty.Escalation, ct) ?? db.Add(new HubDuty { Key = HubDuty.Escalation }).Entity;
        var before = new { duty.Person };
        duty.Person = person;
        act.Concerns(new ActSubject(HubDuty.Thing, HubDuty.Escalation), before, new { duty.Person });
        await act.CommitAsync(new { }, ct);
    }
}
