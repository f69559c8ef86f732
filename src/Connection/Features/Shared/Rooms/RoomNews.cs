using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Rooms;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Rooms;

/// <summary>Tells those who take part in a room, within the act that changes it. A notice names the reference only: what is written in a room stays there.</summary>
internal sealed class RoomNews(AppDb db, Notifications notifications, PeopleDirectory people, CurrentActor actor)
{
    public static readonly NotificationTopic Rooms = new("rooms", "Topic.Rooms", MailChoice.Immediately);

    /// <summary>Tells everybody else who takes part. Of messages people are told once until they have looked; of each meeting and each of its changes at once.</summary>
    public async Task OfAsync(Room room, RoomEntry entry, CancellationToken ct)
    {
        var seen = await db.Set<RoomVisit>().AsNoTracking().Where(v => v.RoomId == room.Id).ToDictionaryAsync(v => v.Person, v => v.Seen, ct);
        foreach (var person in await ReadersAsync(room, ct))
        {
            if (person == actor.Value.Person || await people.RecipientAsync(person, ct) is not { } to) continue;
            var since = entry.Kind == RoomEntryKind.Message ? string.Create(CultureInfo.InvariantCulture, $"after:{seen.GetValueOrDefault(person)}") : string.Create(CultureInfo.InvariantCulture, $"at:{entry.Number}");
            await notifications.AddAsync(new NewNotification { To = to, Topic = Rooms.Name, SentenceKey = $"Room.News.{entry.Kind}", Values = [room.Code], Path = RoomLinks.One(room.Code), Key = $"room:{room.Code}:{since}" }, ct);
        }
    }

    private async Task<IReadOnlyList<Guid>> ReadersAsync(Room room, CancellationToken ct)
    {
        var taking = room.Parties.Where(p => p.TakesPart).ToList();
        var writers = room.Request.WriterIds();
        var officers = await people.HoldersAsync(Role.SecretariatOfficer, ct);
        List<HeldRole> readers =
        [
            .. (await people.HoldersAsync(Role.FocalPoint, ct)).Where(h => taking.Any(p => p.Country is not null && p.Country == h.Organisation.Country)),
            .. room.Thing != SupportRequest.Thing ? [] : (await people.MembersAsync(room.Request.Organisation, ct)).Where(m => m.Role == Role.CountryTeam && writers.Contains(m.Person)),
            // Whoever handles the request, or all where nobody does.
            .. officers.Any(o => o.Person == room.Request.Officer) ? officers.Where(o => o.Person == room.Request.Officer) : officers,
        ];
        foreach (var partner in taking.Select(p => p.Organisation).OfType<OrganisationFacts>()) readers.AddRange((await people.MembersAsync(partner.Id, ct)).Where(m => m.Role is Role.PartnerManager or Role.PartnerMember));
        return [.. readers.Select(r => r.Person).Distinct()];
    }
}
