using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideSpreadsheet;

/// <summary>What tables of contributions keep about a person: that they sent them, and the words in cells that were not understood.</summary>
internal sealed class BatchPersonalData(AppDb db) : IPersonalDataPart
{
    public static readonly PersonalDataKind Kind = PersonalDataKind.In<Batch>("Spreadsheets", PersonalDataBasis.Task, null, nameof(Batch.Report));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var sent = await db.Set<Batch>().AsNoTracking().Where(b => b.Author == person.Person).OrderBy(b => b.SentAt).ThenBy(b => b.Code).ToListAsync(ct);
        return [new(Kind.Key, [.. sent.Select(b => (IReadOnlyList<PersonalField>)[new("code", b.Code), new("createdAt", b.SentAt), new("text", b.Report)])])];
    }

    /// <summary>The report goes; what became of the rows stays with the contributions.</summary>
    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct) =>
        await db.Set<Batch>().Where(b => b.Author == person.Person && b.State != BatchState.Read && b.State != BatchState.Taking).ExecuteUpdateAsync(set => set.SetProperty(b => b.Report, (string?)null), ct);
}
