using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Knowledge.Features.Shared.Experts;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ForgetExperts;

/// <summary>What experts and conversations keep about a person.</summary>
internal sealed class ExpertPersonalData(AppDb db, ExpertNews news) : IPersonalDataPart
{
    public static readonly PersonalDataKind Experts = PersonalDataKind.In<Expert>("Experts", PersonalDataBasis.Consent, KnowledgeLive.ExpertDays.Default,
        nameof(Expert.Answers), nameof(Expert.Listed), nameof(Expert.PublicWords), nameof(Expert.NetworkWords), nameof(Expert.Reason)).AndIn<ExpertFacet>(nameof(ExpertFacet.Field), nameof(ExpertFacet.Value));

    public static readonly PersonalDataKind Messages = PersonalDataKind.In<ExpertMessage>("ExpertMessages", PersonalDataBasis.Task, KnowledgeLive.TalkDays.Default, nameof(ExpertMessage.Text))
        .AndIn<ExpertTalk>(nameof(ExpertTalk.ReportReason));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var experts = await db.Set<Expert>().AsNoTracking().Where(e => e.Person == person.Person).ToListAsync(ct);
        var talks = await db.Set<ExpertTalk>().AsNoTracking().Include(t => t.Messages).Where(t => t.Expert == person.Person || t.Asker == person.Person).OrderBy(t => t.StartedAt).ToListAsync(ct);
        return
        [
            new(Experts.Key, [.. experts.Select(e => (IReadOnlyList<PersonalField>)[new("code", e.Code), new("createdAt", e.CreatedAt), new("text", e.Answers), new("reason", e.Reason)])]),
            new(Messages.Key,
            [
                .. talks.SelectMany(t => t.Messages.Where(m => m.IsFromExpert == (t.Expert == person.Person)).OrderBy(m => m.Number), (t, m) => (IReadOnlyList<PersonalField>)[new("code", t.ExpertCode), new("sentAt", m.At), new("text", m.Text)]),
                .. talks.Where(t => t.ReportedBy == person.Person && t.ReportReason != null).Select(t => (IReadOnlyList<PersonalField>)[new("code", t.ExpertCode), new("at", t.ReportedAt), new("reason", t.ReportReason)]),
            ]),
        ];
    }

    /// <summary>The description and the messages go; the other one keeps what they wrote themself, and is told of nobody any more.</summary>
    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        var id = person.Person;
        foreach (var talk in await db.Set<ExpertTalk>().Where(t => t.Expert == id || t.Asker == id).ToListAsync(ct))
        {
            (talk.End, talk.ChangedAt) = (talk.End ?? TalkEnd.Left, at);
            talk.Row++;
            if (talk.ReportedBy == id) talk.ReportReason = null;
            if (talk.Asker == id) await news.ForgetAskerAsync(talk, ct);
        }

        await db.SaveChangesAsync(ct);
        await db.Set<ExpertMessage>().Where(m => db.Set<ExpertTalk>().Any(t => t.Id == m.TalkId && ((t.Expert == id && m.IsFromExpert) || (t.Asker == id && !m.IsFromExpert)))).ExecuteDeleteAsync(ct);
        await db.Set<Expert>().Where(e => e.Person == id).ExecuteDeleteAsync(ct);
    }
}
