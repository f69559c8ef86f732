using Marrakech.Connection.Data.Endorsements;
using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Endorsements;

/// <summary>What further ministries said of a request, for the secretariat: how many, and which of them endorse it.</summary>
/// <param name="Asked">How many were asked and not taken back.</param>
/// <param name="Endorsing">Names of those that endorse it.</param>
internal sealed record EndorsementCount(int Asked, IReadOnlyList<string> Endorsing);

/// <summary>Reads endorsements.</summary>
internal sealed class EndorsementDesk(AppDb db)
{
    /// <summary>Everybody who was asked for a request, the first first.</summary>
    public async Task<IReadOnlyList<Endorsement>> OfAsync(Guid request, CancellationToken ct) =>
        await db.Set<Endorsement>().AsNoTracking().Where(e => e.RequestId == request).OrderBy(e => e.Number).ToListAsync(ct);

    /// <summary>What the secretariat learns: no function, no address, no word.</summary>
    public async Task<EndorsementCount> CountAsync(Guid request, CancellationToken ct)
    {
        var asked = await db.Set<Endorsement>().AsNoTracking().Where(e => e.RequestId == request && e.State != EndorsementState.TakenBack).OrderBy(e => e.Number).Select(e => new { e.Organisation, e.State }).ToListAsync(ct);
        return new EndorsementCount(asked.Count, [.. asked.Where(e => e.State == EndorsementState.Endorsed).Select(e => e.Organisation)]);
    }
}
