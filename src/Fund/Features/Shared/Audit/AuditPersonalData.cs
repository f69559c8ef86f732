using Marrakech.Fund.Data.Audit;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Audit;

/// <summary>What is kept about people who explain findings and keep samples.</summary>
internal sealed class AuditPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<ExplainedFinding>("FundAudit", PersonalDataBasis.Task, null, nameof(ExplainedFinding.Reason)).AndIn<KeptSample>(nameof(KeptSample.Note));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var explained = await db.Set<ExplainedFinding>().AsNoTracking().Where(e => e.Person == person.Person).OrderBy(e => e.At).ThenBy(e => e.Key).ToListAsync(ct);
        var kept = await db.Set<KeptSample>().AsNoTracking().Where(s => s.Person == person.Person).OrderBy(s => s.Code).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. explained.Select(e => (IReadOnlyList<PersonalField>)[new("code", e.Key), new("createdAt", e.At), new("text", e.Reason)]),
                .. kept.Select(s => (IReadOnlyList<PersonalField>)[new("code", s.Code), new("createdAt", s.At), new("text", s.Note)]),
            ]),
        ];
    }

    /// <summary>Nothing goes: an audit of public money stays whole, and names people by pseudonym only.</summary>
    public Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) => Task.CompletedTask;
}
