using Marrakech.Fund.Data.Proposals;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>What proposals, appraisals and meetings keep about the people who write, appraise and decide.</summary>
internal sealed class ProposalPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<Proposal>("FundProposals", PersonalDataBasis.Task, null, nameof(Proposal.Answers), nameof(Proposal.Title), nameof(Proposal.Document), nameof(Proposal.Findings), nameof(Proposal.ModeratedReason), nameof(Proposal.Writers))
        .AndIn<ProposalStep>(nameof(ProposalStep.Reason)).AndIn<Appraisal>(nameof(Appraisal.Scores), nameof(Appraisal.Reason))
        .AndIn<CommitteeMeeting>(nameof(CommitteeMeeting.Present), nameof(CommitteeMeeting.Minutes)).AndIn<AgendaItem>(nameof(AgendaItem.Declared), nameof(AgendaItem.Decision), nameof(AgendaItem.Recused));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var id = person.Person.ToString();
        var written = await db.Set<Proposal>().AsNoTracking().Where(p => p.Writers.Contains(id)).OrderBy(p => p.Code).ToListAsync(ct);
        var moved = await db.Set<ProposalStep>().AsNoTracking().Where(s => s.Person == person.Person).OrderBy(s => s.At).ThenBy(s => s.Number).ToListAsync(ct);
        var appraised = await db.Set<Appraisal>().AsNoTracking().Where(a => a.Person == person.Person).OrderBy(a => a.AskedAt).ThenBy(a => a.Id).ToListAsync(ct);
        var sat = await db.Set<CommitteeMeeting>().AsNoTracking().Where(m => m.Present.Contains(id)).OrderBy(m => m.Code).ToListAsync(ct);
        var declared = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.Declared.Contains(id)).OrderBy(i => i.MeetingId).ThenBy(i => i.Place).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. written.Select(p => (IReadOnlyList<PersonalField>)[new("code", p.Code), new("subject", p.Title), new("createdAt", p.CreatedAt)]),
                .. moved.Select(s => (IReadOnlyList<PersonalField>)[new("createdAt", s.At), new("text", s.Reason)]),
                .. appraised.Select(a => (IReadOnlyList<PersonalField>)[new("createdAt", a.AskedAt), new("text", a.Scores ?? a.Reason)]),
                .. sat.Select(m => (IReadOnlyList<PersonalField>)[new("code", m.Code), new("createdAt", m.CreatedAt)]),
                .. declared.Select(i => (IReadOnlyList<PersonalField>)[new("text", i.Conflicts().GetValueOrDefault(person.Person))]),
            ]),
        ];
    }

    /// <summary>Nothing goes: a proposal is its organisation's, a decision the fund's, and both name people by pseudonym only.</summary>
    public Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) => Task.CompletedTask;
}
