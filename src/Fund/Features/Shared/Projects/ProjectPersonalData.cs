using Marrakech.Fund.Data.Projects;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>What projects keep about the people who report, prepare, approve and decide.</summary>
internal sealed class ProjectPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<ExpenditureReport>("FundProjects", PersonalDataBasis.Task, null, nameof(ExpenditureReport.Narrative), nameof(ExpenditureReport.Indicators), nameof(ExpenditureReport.Reason))
        .AndIn<ProjectChange>(nameof(ProjectChange.Reason), nameof(ProjectChange.Answer), nameof(ProjectChange.Budget)).AndIn<Transfer>(nameof(Transfer.Reason)).AndIn<Tranche>(nameof(Tranche.Reason))
        .AndIn<PaymentDetails>(nameof(PaymentDetails.Holder), nameof(PaymentDetails.Bank), nameof(PaymentDetails.Account)).AndIn<ProjectAgreement>(nameof(ProjectAgreement.Reference), nameof(ProjectAgreement.Budget));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var id = person.Person;
        var reported = await db.Set<ExpenditureReport>().AsNoTracking().Where(r => r.Person == id || r.DecidedBy == id).OrderBy(r => r.Code).ToListAsync(ct);
        var asked = await db.Set<ProjectChange>().AsNoTracking().Where(c => c.Person == id || c.DecidedBy == id).OrderBy(c => c.At).ThenBy(c => c.Number).ToListAsync(ct);
        var paid = await db.Set<Transfer>().AsNoTracking().Where(t => t.PreparedBy == id || t.DecidedBy == id).OrderBy(t => t.Code).ToListAsync(ct);
        var entered = await db.Set<PaymentDetails>().AsNoTracking().Where(d => d.EnteredBy == id || d.DecidedBy == id).OrderBy(d => d.EnteredAt).ThenBy(d => d.Id).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. reported.Select(r => (IReadOnlyList<PersonalField>)[new("code", r.Code), new("createdAt", r.At), new("text", r.Person == id ? r.Narrative : r.Reason)]),
                .. asked.Select(c => (IReadOnlyList<PersonalField>)[new("createdAt", c.At), new("text", c.Person == id ? c.Reason : c.Answer)]),
                .. paid.Select(t => (IReadOnlyList<PersonalField>)[new("code", t.Code), new("createdAt", t.PreparedAt), new("text", t.DecidedBy == id ? t.Reason : null)]),
                .. entered.Select(d => (IReadOnlyList<PersonalField>)[new("createdAt", d.EnteredAt)]),
            ]),
        ];
    }

    /// <summary>Nothing goes: the money is the fund's, and its records name people by pseudonym only.</summary>
    public Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) => Task.CompletedTask;
}
