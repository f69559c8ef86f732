using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.OwnRequests;

/// <summary>What requests keep about the people who write and handle them.</summary>
internal sealed class RequestPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<SupportRequest>("Requests", PersonalDataBasis.Task, null, nameof(SupportRequest.Answers), nameof(SupportRequest.Title), nameof(SupportRequest.Writers), nameof(SupportRequest.Findings), nameof(SupportRequest.SecondFindings), nameof(SupportRequest.Resolution))
        .AndIn<RequestStepRow>(nameof(RequestStepRow.Reason), nameof(RequestStepRow.Detail)).AndIn<RequestVersion>(nameof(RequestVersion.Answers)).AndIn<RequestNote>(nameof(RequestNote.Text)).AndIn<MatchDecision>(nameof(MatchDecision.Reason)).AndIn<WeightVersion>(nameof(WeightVersion.Reason))
        .AndIn<Invitation>(nameof(Invitation.Message), nameof(Invitation.Offered), nameof(Invitation.Reason)).AndIn<PartnerQuestion>(nameof(PartnerQuestion.Asked), nameof(PartnerQuestion.Answer)).AndIn<PlanVersion>(nameof(PlanVersion.Text))
        .AndIn<ActivityReport>(nameof(ActivityReport.Note)).AndIn<ResponseIssue>(nameof(ResponseIssue.Title), nameof(ResponseIssue.What), nameof(ResponseIssue.Outcome)).AndIn<CompletionReport>(nameof(CompletionReport.Reached), nameof(CompletionReport.Lessons));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var id = person.Person.ToString();
        var written = await db.Set<SupportRequest>().AsNoTracking().Where(r => r.Writers.Contains(id)).OrderBy(r => r.Code).ToListAsync(ct);
        var moved = await db.Set<RequestStepRow>().AsNoTracking().Where(s => s.Person == person.Person).OrderBy(s => s.At).ThenBy(s => s.Number).ToListAsync(ct);
        var decided = await db.Set<MatchDecision>().AsNoTracking().Where(d => d.Person == person.Person).OrderBy(d => d.At).ThenBy(d => d.Number).ToListAsync(ct);
        var noted = await db.Set<RequestNote>().AsNoTracking().Where(n => n.Person == person.Person).OrderBy(n => n.At).ThenBy(n => n.Number).ToListAsync(ct);
        var invited = await db.Set<Invitation>().AsNoTracking().Where(i => i.InvitedBy == person.Person || i.AnsweredBy == person.Person).OrderBy(i => i.Code).ToListAsync(ct);
        var asked = await db.Set<PartnerQuestion>().AsNoTracking().Where(q => q.AskedBy == person.Person || q.AnsweredBy == person.Person).OrderBy(q => q.AskedAt).ToListAsync(ct);
        var signed = await db.Set<PlanSignature>().AsNoTracking().Where(s => s.Person == person.Person).OrderBy(s => s.At).ToListAsync(ct);
        var reported = await db.Set<ActivityReport>().AsNoTracking().Where(r => r.Person == person.Person).OrderBy(r => r.At).ToListAsync(ct);
        var raised = await db.Set<ResponseIssue>().AsNoTracking().Where(i => i.Person == person.Person || i.EndedByPerson == person.Person).OrderBy(i => i.At).ToListAsync(ct);
        var judged = await db.Set<SupportRequest>().AsNoTracking().Where(r => r.AssessedBy == person.Person || r.SecondBy == person.Person).OrderBy(r => r.Code).ToListAsync(ct);
        var weighed = await db.Set<WeightVersion>().AsNoTracking().Where(v => v.Person == person.Person).OrderBy(v => v.Version).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. written.Select(r => (IReadOnlyList<PersonalField>)[new("code", r.Code), new("subject", r.Title), new("createdAt", r.CreatedAt)]),
                .. moved.Select(s => (IReadOnlyList<PersonalField>)[new("createdAt", s.At), new("text", s.Reason)]),
                .. decided.Select(d => (IReadOnlyList<PersonalField>)[new("createdAt", d.At), new("text", d.Reason)]),
                .. noted.Select(n => (IReadOnlyList<PersonalField>)[new("createdAt", n.At), new("text", n.Text)]),
                .. judged.Select(r => (IReadOnlyList<PersonalField>)[new("code", r.Code), new("text", r.AssessedBy == person.Person ? r.Findings : r.SecondFindings)]),
                .. invited.Select(i => (IReadOnlyList<PersonalField>)[new("code", i.Code), new("createdAt", i.InvitedAt), new("text", i.InvitedBy == person.Person ? i.Message : i.Offered ?? i.Reason)]),
                .. asked.Select(q => (IReadOnlyList<PersonalField>)[new("createdAt", q.AskedAt), new("text", q.AskedBy == person.Person ? q.Asked : q.Answer)]),
                .. signed.Select(s => (IReadOnlyList<PersonalField>)[new("createdAt", s.At), new("text", s.Hash)]),
                .. reported.Select(r => (IReadOnlyList<PersonalField>)[new("createdAt", r.At), new("text", r.Note)]),
                .. raised.Select(i => (IReadOnlyList<PersonalField>)[new("createdAt", i.At), new("subject", i.Title), new("text", i.Person == person.Person ? i.What : i.Outcome)]),
                .. weighed.Select(v => (IReadOnlyList<PersonalField>)[new("createdAt", v.At), new("text", v.Reason)]),
            ]),
        ];
    }

    /// <summary>Nothing goes: a request is its government's, and names its writers by pseudonym only.</summary>
    public Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) => Task.CompletedTask;
}
