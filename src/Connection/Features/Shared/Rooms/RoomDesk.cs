using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Rooms;
using Marrakech.Connection.Domain.Introductions;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Domain.Rooms;
using Marrakech.Connection.Features.Shared.Introductions;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Rooms;

/// <summary>
/// Finds a room and says who takes part. That of a request, from the first invitation on: the people of its country, the secretariat, and the partners that were invited, unless they declined or their
/// invitation was taken back. That of an introduction, once both countries have consented: the focal points of both, and the secretariat.
/// </summary>
internal sealed class RoomDesk(AppDb db, RequestDesk desk, ResponseDesk responses, IntroductionDesk introductions, CurrentActor actor)
{
    /// <summary>The room of a request or an introduction as whoever acts now sees it; null where there is none, or not for them.</summary>
    public async Task<Room?> FindAsync(string code, CancellationToken ct) => await OpenAsync(code, ct) is { MayRead: true } room ? room : null;

    /// <summary>The room as it is now, and what stands against writing in it.</summary>
    public async Task<(Room? Room, RoomRefusal? Refusal)> ToWriteAsync(string code, CancellationToken ct) => await OpenAsync(code, ct) switch
    {
        { Party: not null, IsOpen: true } room => (room, null),
        { Party: not null } closed => (closed, RoomRefusal.Closed),
        var other => (other, RoomRefusal.NotYours),
    };

    /// <summary>What the page of a request says about its room; null where there is none.</summary>
    public async Task<RoomMark?> MarkAsync(string code, CancellationToken ct)
    {
        if (await OpenAsync(code, ct) is not { } room) return null;
        return new RoomMark(code, room.Kind, room.MayRead, room.IsOpen, room.Party is null ? 0 : await CountNewAsync(room.Id, await SeenAsync(room.Id, ct), ct));
    }

    /// <summary>Number of the last entry whoever acts now has seen; 0 for none.</summary>
    public async Task<int> SeenAsync(Guid request, CancellationToken ct)
    {
        var person = actor.Value.Person;
        return await db.Set<RoomVisit>().Where(v => v.RoomId == request && v.Person == person).Select(v => v.Seen).SingleOrDefaultAsync(ct);
    }

    /// <summary>Number of the last entry; 0 for none.</summary>
    public async Task<int> LastAsync(Guid request, CancellationToken ct) => await db.Set<RoomEntry>().Where(e => e.RoomId == request).MaxAsync(e => (int?)e.Number, ct) ?? 0;

    /// <summary>Adds an entry within an open act, and returns it.</summary>
    public async Task<RoomEntry> AddAsync(OpenAct act, Room room, RoomEntryKind kind, string? text, string? file, int? meeting, CancellationToken ct)
    {
        var entry = new RoomEntry
        {
            Id = Guid.CreateVersion7(act.At),
            RoomId = room.Id,
            Number = await LastAsync(room.Id, ct) + 1,
            Kind = kind,
            Party = room.Party!,
            Person = actor.Value.Person,
            At = act.At,
            Text = text,
            File = file,
            Meeting = meeting,
        };
        db.Add(entry);
        return entry;
    }

    private Task<Room?> OpenAsync(string code, CancellationToken ct) => Introduction.Is(code) ? OfIntroductionAsync(code, ct) : OfRequestAsync(code, ct);

    private async Task<Room?> OfIntroductionAsync(string code, CancellationToken ct)
    {
        if (await introductions.FindAsync(code, ct) is not { MetAt: not null } introduction) return null;
        var request = await db.Set<SupportRequest>().AsNoTracking().SingleAsync(r => r.Id == introduction.RequestId, ct);
        var now = actor.Value;
        return new Room
        {
            Id = introduction.Id,
            Thing = Introduction.Thing,
            Code = code,
            Title = "",
            IsOpen = introduction.State == IntroductionState.Met,
            // What two countries tell each other is theirs.
            IsConfidential = true,
            Parties =
            [
                .. introduction.Sides.OrderByDescending(s => s.Country == request.Country).Select(s => new RoomParty(s.Country, s.Country, null, true, code, IntroductionLinks.One(code))),
                new(RoomEntry.SecretariatParty, null, null, true, request.Code, IntroductionLinks.Propose(request.Code)),
            ],
            Party = now.Role == Role.SecretariatOfficer ? RoomEntry.SecretariatParty : now.Role == Role.FocalPoint ? introduction.Of(now.Country)?.Country : null,
            IsAuditor = now.Role == Role.Auditor,
            Request = request,
        };
    }

    private async Task<Room?> OfRequestAsync(string code, CancellationToken ct)
    {
        if (await desk.FindAsync(code, ct) is not { } request) return null;
        var invited = await responses.InvitedAsync(request.Id, ct);
        if (invited.Count == 0) return null;
        return new Room
        {
            Id = request.Id,
            Thing = SupportRequest.Thing,
            Code = code,
            Title = request.Title,
            IsOpen = RequestLife.IsOpen(request.State),
            IsConfidential = request.Visibility == RequestQuestion.Confidential,
            Parties =
            [
                new(ResponsePlan.CountryParty, request.Country, null, true, code, RequestLinks.Own(code)),
                new(RoomEntry.SecretariatParty, null, null, true, code, RequestLinks.Case(code)),
                .. invited.Select(i => new RoomParty(i.Organisation.Code, null, i.Organisation, TakesPart(i), i.Invitation.Code, ResponseLinks.Invitation(i.Invitation.Code))),
            ],
            Party = PartyOf(request, invited),
            IsAuditor = actor.Value.Role == Role.Auditor,
            Request = request,
        };
    }

    /// <summary>Whether an invited partner takes part: not once it has declined, or its invitation was taken back.</summary>
    private static bool TakesPart(InvitedPartner partner) => partner.Invitation.State is InvitationState.Open or InvitationState.Offered;

    private string? PartyOf(SupportRequest request, IReadOnlyList<InvitedPartner> invited) => desk.MoverOf(request) switch
    {
        Mover.Country or Mover.Preparer => ResponsePlan.CountryParty,
        Mover.Secretariat => RoomEntry.SecretariatParty,
        _ when actor.Value.Role is Role.PartnerManager or Role.PartnerMember => invited.FirstOrDefault(i => i.Organisation.Id == actor.Value.Organisation && TakesPart(i))?.Organisation.Code,
        _ => null,
    };

    private Task<int> CountNewAsync(Guid request, int seen, CancellationToken ct)
    {
        var person = actor.Value.Person;
        return db.Set<RoomEntry>().CountAsync(e => e.RoomId == request && e.Number > seen && e.Person != person, ct);
    }
}
