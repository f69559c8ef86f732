using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.RemindCapabilities;

/// <summary>Reminds organisations once of each capability nobody has confirmed lately; where nothing is due, nothing is left in the trail.</summary>
internal sealed class RemindCapabilities(AppDb db, ActTrail acts, CapabilityNews news, TimeProvider clock) : IJob
{
    public const string Kind = "remind-capabilities";

    public static readonly ActKind Act = new("CapabilitiesReminded");

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        if (!await Due(clock.GetUtcNow()).AnyAsync(ct)) return;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var due = await Due(act.At).OrderBy(c => c.ToldAt).ThenBy(c => c.Id).ToListAsync(ct);
        foreach (var capability in due)
        {
            await news.ToManagersAsync(capability, ct);
            capability.RemindedAt = act.At;
            // From today on its page says that nobody has confirmed it lately.
            act.Changed(Capability.Thing, capability.Code);
        }

        await act.CommitAsync(new { capabilities = due.Count }, ct);
    }

    private IQueryable<Capability> Due(DateTimeOffset now)
    {
        // The whole day counts on which it was told.
        var before = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-Freshness.Fresh);
        return db.Set<Capability>().Where(c => c.WithdrawnAt == null && c.RemindedAt == null && c.ToldAt < before);
    }
}
