using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Data.Periods;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.OwnMoney;

/// <summary>What contributions and deposits keep about the people who write and approve them.</summary>
internal sealed class ContributionPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<DonorContribution>("FundMoney", PersonalDataBasis.Task, null, nameof(DonorContribution.Note), nameof(DonorContribution.Reason))
        .AndIn<Deposit>(nameof(Deposit.Note), nameof(Deposit.Reason), nameof(Deposit.WaitsFor), nameof(Deposit.Reference))
        .AndIn<BankLine>(nameof(BankLine.Reference), nameof(BankLine.Text)).AndIn<Correction>(nameof(Correction.Reason));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var pledged = await db.Set<DonorContribution>().AsNoTracking().Where(c => c.PledgedBy == person.Person).OrderBy(c => c.Code).ToListAsync(ct);
        var moved = await db.Set<Deposit>().AsNoTracking().Where(d => d.EnteredBy == person.Person || d.ApprovedBy == person.Person || d.WaitsBy == person.Person).OrderBy(d => d.Code).ToListAsync(ct);
        var corrected = await db.Set<Correction>().AsNoTracking().Where(c => c.AskedBy == person.Person || c.EndedBy == person.Person).OrderBy(c => c.Code).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. pledged.Select(c => (IReadOnlyList<PersonalField>)[new("code", c.Code), new("createdAt", c.PledgedAt), new("text", c.Note)]),
                .. moved.Select(d => (IReadOnlyList<PersonalField>)[new("code", d.Code), new("createdAt", d.EnteredAt), new("text", d.EnteredBy == person.Person ? d.Note : null)]),
                .. corrected.Select(c => (IReadOnlyList<PersonalField>)[new("code", c.Code), new("createdAt", c.AskedAt), new("text", c.AskedBy == person.Person ? c.Reason : null)]),
            ]),
        ];
    }

    /// <summary>Nothing goes: who pledged, entered and approved belongs to the accounts of public money, and stands there by pseudonym only.</summary>
    public Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) => Task.CompletedTask;
}
