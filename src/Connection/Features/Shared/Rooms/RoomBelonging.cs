using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Rooms;

/// <summary>Whom a room belongs to, for every address below it: to each partner that takes part as much as to the country.</summary>
internal sealed class RoomBelonging(AppDb db, CurrentActor actor) : IBelongingSource
{
    /// <summary>The room of an introduction belongs to whom the introduction does.</summary>
    private readonly IntroductionBelonging introductions = new(db, actor);

    public string RouteValue => "room";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct)
    {
        var now = actor.Value;
        if (now is { Role: Role.PartnerManager or Role.PartnerMember, Organisation: { } own }
            && await db.Set<Invitation>().AnyAsync(i => i.Request == code && i.Organisation == own && (i.State == InvitationState.Open || i.State == InvitationState.Offered), ct)) return new Belonging(own, now.Country);
        if (Introduction.Is(code)) return await introductions.FindAsync(code, ct);
        return await db.Set<SupportRequest>().AsNoTracking().Where(r => r.Code == code).Select(r => new Belonging(r.Organisation, r.Country, null)).SingleOrDefaultAsync(ct);
    }
}
