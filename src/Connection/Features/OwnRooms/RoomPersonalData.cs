using Marrakech.Connection.Data.Introductions;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Rooms;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.OwnRooms;

/// <summary>What rooms keep about the people who write in them.</summary>
internal sealed class RoomPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<RoomEntry>("Rooms", PersonalDataBasis.Task, null, nameof(RoomEntry.Text))
        .AndIn<RoomMeeting>(nameof(RoomMeeting.Title), nameof(RoomMeeting.Place), nameof(RoomMeeting.Agenda)).AndIn<RoomVisit>(nameof(RoomVisit.Seen))
        .AndIn<Introduction>(nameof(Introduction.Words)).AndIn<IntroductionSide>(nameof(IntroductionSide.Reason));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var written = await db.Set<RoomEntry>().AsNoTracking().Where(e => e.Person == person.Person).OrderBy(e => e.At).ThenBy(e => e.Number).ToListAsync(ct);
        var arranged = await db.Set<RoomMeeting>().AsNoTracking().Where(m => m.Person == person.Person).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).ToListAsync(ct);
        var read = await (from v in db.Set<RoomVisit>() join r in db.Set<SupportRequest>() on v.RoomId equals r.Id where v.Person == person.Person orderby r.Code select r.Code).ToListAsync(ct);
        var proposed = await db.Set<Introduction>().AsNoTracking().Where(i => i.ProposedBy == person.Person).OrderBy(i => i.Code).ToListAsync(ct);
        var answered = await (from s in db.Set<IntroductionSide>() join i in db.Set<Introduction>() on s.IntroductionId equals i.Id where s.Person == person.Person orderby i.Code select new { i.Code, s.Reason, s.AnsweredAt }).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. written.Select(e => (IReadOnlyList<PersonalField>)[new("createdAt", e.At), new("text", e.Text), new("code", e.File)]),
                .. arranged.Select(m => (IReadOnlyList<PersonalField>)[new("subject", m.Title), new("createdAt", m.ChangedAt), new("text", m.Agenda)]),
                .. proposed.Select(i => (IReadOnlyList<PersonalField>)[new("code", i.Code), new("createdAt", i.ProposedAt), new("text", i.Words)]),
                .. answered.Select(s => (IReadOnlyList<PersonalField>)[new("code", s.Code), new("createdAt", s.AnsweredAt), new("text", s.Reason)]),
                .. read.Select(r => (IReadOnlyList<PersonalField>)[new("code", r)]),
            ]),
        ];
    }

    /// <summary>How far they read goes. What they wrote stays with the request, under their pseudonym, as everything about it does.</summary>
    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) => await db.Set<RoomVisit>().Where(v => v.Person == person.Person).ExecuteDeleteAsync(ct);
}
