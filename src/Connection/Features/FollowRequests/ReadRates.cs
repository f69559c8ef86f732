using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.FollowRequests;

/// <summary>Reads how invitations were answered: a few columns of each.</summary>
internal sealed class ReadRates(AppDb db, TimeProvider clock)
{
    public async Task<ResponseRates> ReadAsync(CancellationToken ct)
    {
        var invitations = await db.Set<Invitation>().AsNoTracking().Select(i => new { i.RequestId, i.Organisation, i.InvitedAt, i.AnswerBy, i.FirstAnsweredAt, EndedAt = i.State == InvitationState.Withdrawn ? i.AnsweredAt : null }).ToListAsync(ct);
        if (invitations.Count == 0) return ResponseRates.None;
        // There is no way back to where partners respond, so a request leaves it once.
        var left = await db.Set<RequestStepRow>().AsNoTracking().Where(s => s.From == RequestState.PartnersResponding && s.To != RequestState.PartnersResponding).ToDictionaryAsync(s => s.RequestId, s => (DateTimeOffset?)s.At, ct);
        return ResponseRates.Of([.. invitations.Select(i => new InvitationFact(i.Organisation, Day(i.InvitedAt), i.AnswerBy, Day(i.FirstAnsweredAt), Day(i.EndedAt ?? left.GetValueOrDefault(i.RequestId))))], Day(clock.GetUtcNow()));
    }

    private static DateOnly? Day(DateTimeOffset? at) => at is { } instant ? Day(instant) : null;

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
