using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.EscalateRequests;

/// <summary>Takes missed promises to a named officer, then to the public register. Each level is an act of its own and a step of the request, so that doing it again does nothing.</summary>
internal sealed class EscalateRequests(AppDb db, ActTrail acts, RequestDesk desk, RequestNews news, TimeProvider clock) : IJob
{
    public const string Kind = "escalate-requests";

    public static readonly ActKind Act = new("RequestEscalated", IsPublic: true);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var late = await db.Set<SupportRequest>().AsNoTracking().Where(r => r.DueAt != null && r.DueAt <= now && r.Escalated != EscalationLevel.Register).OrderBy(r => r.DueAt).Select(r => r.Code).ToListAsync(ct);
        foreach (var code in late) await EscalateAsync(code, ct);
    }

    private async Task EscalateAsync(string code, CancellationToken ct)
    {
        // Each begins with nothing remembered: another one's failure must not be written with it.
        db.ChangeTracker.Clear();
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (Escalation.Next(request.Story(), await desk.CalendarAsync(ct), act.At) is not { } level) return;
        var details = new MoveDetails { Detail = level.ToString() };
        if (desk.Refusal(request, RequestMove.Escalate, details) is not null) return;
        var before = request.Digested();
        await desk.MoveAsync(act, request, RequestMove.Escalate, details, ct);
        await news.OfEscalationAsync(request, level, ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, request.Digested());
        await act.CommitAsync(new { level = level.ToString() }, ct);
    }
}
