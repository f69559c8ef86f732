using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ProposeChange;

/// <summary>Begins a change to a published item, one's own or somebody else's: a draft that holds what is known.</summary>
internal sealed class ProposeChange(AppDb db, ActTrail acts, DraftLimit limit, CurrentActor actor)
{
    public static readonly ActKind Act = new("ChangeStarted");

    private static readonly ContributionState[] open = [ContributionState.Draft, ContributionState.Submitted, ContributionState.InReview, ContributionState.ChangesRequested];

    /// <summary>The published item; null where there is none.</summary>
    public Task<Item?> FindAsync(string code, CancellationToken ct) => db.Set<Item>().AsNoTracking().AsSplitQuery()
        .Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations).Include(i => i.Versions).Include(i => i.Editions)
        .SingleOrDefaultAsync(i => i.Code == code && i.ArchivedAt == null, ct);

    /// <summary>Returns the reference of the draft: the one that is under way already, or a new one; or what stands against it.</summary>
    public async Task<(string? Draft, ContributionRefusal? Refusal)> HandleAsync(Item item, Language language, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var (organisation, person) = (actor.Value.Organisation, actor.Value.Person);
        var underWay = await db.Set<Contribution>().Where(c => c.ItemCode == item.Code && c.BaseVersion != null && open.Contains(c.State) && c.Organisation == organisation && (organisation != null || c.Author == person))
            .Select(c => c.Code).FirstOrDefaultAsync(ct);
        if (underWay is not null) return (underWay, null);
        if (await limit.AgainstAsync(ct) is { } refusal) return (null, refusal);
        var answers = ItemAnswers.Of(item, language.Code, null).WithoutContact();
        var draft = new Contribution
        {
            Id = Guid.CreateVersion7(act.At),
            Code = Contribution.CodeOf(await act.TakeNumbersAsync(Contribution.Thing, 1, ct)),
            Kind = item.Kind,
            State = ContributionState.Draft,
            Answers = answers.Json(),
            Title = answers.One(AnswerNames.Title) ?? "",
            Author = person,
            Writers = "",
            Organisation = organisation,
            Country = actor.Value.Country,
            ItemCode = item.Code,
            BaseVersion = item.Versions.Select(v => v.Number).DefaultIfEmpty(0).Max(),
            CreatedAt = act.At,
            ChangedAt = act.At,
        };
        draft.WrittenBy(person);
        db.Add(draft);
        act.Concerns(new ActSubject(Contribution.Thing, draft.Code), null, draft.Digested());
        await act.CommitAsync(new { item = item.Code, version = draft.BaseVersion }, ct);
        return (draft.Code, null);
    }
}
