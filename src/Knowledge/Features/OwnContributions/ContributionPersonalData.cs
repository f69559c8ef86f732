using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.OwnContributions;

/// <summary>What contributions and reviews keep about a person.</summary>
internal sealed class ContributionPersonalData(AppDb db, JobOrders jobs) : IPersonalDataPart
{
    private const int AtOnce = 200;

    public static readonly PersonalDataKind Kind = PersonalDataKind.In<Contribution>("Contributions", PersonalDataBasis.Task, null, nameof(Contribution.Answers), nameof(Contribution.Title), nameof(Contribution.Writers))
        .AndIn<ContributionEvent>(nameof(ContributionEvent.Reason)).AndIn<PanelSeat>(nameof(PanelSeat.Scores)).AndIn<ItemVersion>(nameof(ItemVersion.Answers));

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var id = person.Person.ToString();
        var written = await db.Set<Contribution>().AsNoTracking().Where(c => c.Writers.Contains(id) || c.Answers.Contains(person.Email)).OrderBy(c => c.Code).ToListAsync(ct);
        var reviewed = await db.Set<PanelSeat>().AsNoTracking().Where(s => s.Reviewer == person.Person).OrderBy(s => s.AskedAt).ToListAsync(ct);
        return
        [
            new(Kind.Key,
            [
                .. written.Select(c => (IReadOnlyList<PersonalField>)
                [
                    new("code", c.Code), new("subject", c.Title), new("createdAt", c.CreatedAt),
                    new("name", IsOf(c.Read(), person) ? c.Read().One(AnswerNames.ContactName) : null), new("email", IsOf(c.Read(), person) ? c.Read().One(AnswerNames.ContactEmail) : null),
                ]),
                .. reviewed.Select(s => (IReadOnlyList<PersonalField>)[new("createdAt", s.AskedAt), new("text", s.Scores)]),
            ]),
        ];
    }

    /// <summary>The contact goes; what was written stays with the organisation it was written for, under the pseudonym.</summary>
    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        // Letters of an address are compared here: the engines differ in how. One is held at a time, and only those that match are changed.
        var named = new List<Guid>();
        await foreach (var row in db.Set<Contribution>().Where(c => c.Answers.Contains(AnswerNames.ContactEmail)).Select(c => new { c.Id, c.Answers }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (IsOf(ContributionAnswers.Parse(row.Answers), person)) named.Add(row.Id);
        }

        var shown = new List<Guid>();
        await foreach (var row in db.Set<ItemVersion>().Where(v => v.Answers.Contains(AnswerNames.ContactEmail)).Select(v => new { v.Id, v.Answers }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (IsOf(ContributionAnswers.Parse(row.Answers), person)) shown.Add(row.Id);
        }

        foreach (var part in named.Chunk(AtOnce))
        {
            foreach (var contribution in await db.Set<Contribution>().Where(c => part.Contains(c.Id)).ToListAsync(ct))
            {
                contribution.Answers = contribution.Read().WithoutContact().Json();
                contribution.Row++;
            }
        }

        foreach (var part in shown.Chunk(AtOnce))
        {
            foreach (var version in await db.Set<ItemVersion>().Where(v => part.Contains(v.Id)).ToListAsync(ct)) version.Answers = version.Read().WithoutContact().Json();
            // The contact stands on pages that are kept and in the index: both are told by the change feed, which an act writes.
            var items = await db.Set<Item>().IgnoreQueryFilters().Where(i => i.Versions.Any(v => part.Contains(v.Id))).OrderBy(i => i.Code).Select(i => i.Code).ToListAsync(ct);
            await jobs.EnqueueAsync(RenewItems.Kind, new ErasedContact(items), FormattableString.Invariant($"renew-items:{part[0]:N}:{at.UtcTicks}"), ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private static bool IsOf(ContributionAnswers answers, PersonalSubject person) => string.Equals(answers.One(AnswerNames.ContactEmail), person.Email, StringComparison.OrdinalIgnoreCase);
}
