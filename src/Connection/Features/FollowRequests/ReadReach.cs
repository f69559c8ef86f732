using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.FollowRequests;

/// <summary>Reads which places verified partners serve by a word that is fresh: a few columns of each capability.</summary>
internal sealed class ReadReach(AppDb db, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Reach> ReadAsync(CancellationToken ct)
    {
        var since = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date.AddDays(-Freshness.Fresh), TimeSpan.Zero);
        var told = await db.Set<Capability>().AsNoTracking().Where(c => c.WithdrawnAt == null && c.ToldAt >= since).Select(c => new { c.Organisation, c.IsWorldwide, c.Places }).ToListAsync(ct);
        var organisations = await people.OrganisationsAsync([.. told.Select(c => c.Organisation).Distinct()], ct);
        return Reach.Of([.. told.Where(c => organisations.GetValueOrDefault(c.Organisation) is { IsTrusted: true }).Select(c => new OfferedPlaces(c.IsWorldwide, SupportRequest.Unbarred(c.Places)))]);
    }
}
