using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.TranslateItem;

/// <summary>Begins a translation of a published item: a draft in another language that holds what does not depend on language.</summary>
internal sealed class TranslateItem(AppDb db, ActTrail acts, RelatedCheck related, DraftLimit limit, CurrentActor actor)
{
    public static readonly ActKind Act = new("TranslationStarted");

    private static readonly ContributionState[] open = [ContributionState.Draft, ContributionState.Submitted, ContributionState.InReview, ContributionState.ChangesRequested];

    /// <summary>Answers that are the same in every language; names of places and organisations are there to be looked at.</summary>
    private static readonly string[] kept =
    [
        AnswerNames.Countries, AnswerNames.Region, AnswerNames.Place, AnswerNames.Level, AnswerNames.Objective, AnswerNames.Objectives, AnswerNames.Actions, AnswerNames.Principles, AnswerNames.Targets,
        AnswerNames.Starts, AnswerNames.Ends, AnswerNames.Lead, AnswerNames.Partners, AnswerNames.Funders, AnswerNames.Amount, AnswerNames.Currency, AnswerNames.Reached, AnswerNames.Links, AnswerNames.Archived,
    ];

    /// <summary>Languages it can be translated into.</summary>
    public async Task<IReadOnlyList<Language>> LanguagesAsync(Item item, CancellationToken ct) =>
        await related.OriginalAsync(item.Code, null, ct) is { TranslationOf: null } original ? [.. Language.All.Where(l => !original.Languages.Contains(l.Code))] : [];

    /// <summary>Returns the reference of the draft, the one under way already or a new one; or what stands against it.</summary>
    public async Task<(string? Draft, AnswerProblem? Problem, ContributionRefusal? Refusal)> HandleAsync(Item item, Language language, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var known = ItemAnswers.Of(item, language.Code, null);
        var answers = ContributionAnswers.None.With(kept.Select(k => KeyValuePair.Create(k, known[k]))).With(AnswerNames.Language, language.Code).With(AnswerNames.TranslationOf, item.Code);
        if (item.Versions.Select(v => v.Number).DefaultIfEmpty(0).Max() is > 0 and var newest) answers = answers.With(AnswerNames.TranslatedVersion, newest.ToString(CultureInfo.InvariantCulture));
        if (await UnderWayAsync(item.Code, language, ct) is { } underWay) return (underWay, null, null);
        var problems = await related.ProblemsAsync(new Relating(item.Kind, answers, null, actor.Value.Organisation, actor.Value.Person), ct);
        if (problems is [var problem, ..]) return (null, problem, null);
        if (await limit.AgainstAsync(ct) is { } refusal) return (null, null, refusal);
        var draft = Make(await act.TakeNumbersAsync(Contribution.Thing, 1, ct), item.Kind, answers, act.At);
        db.Add(draft);
        act.Concerns(new ActSubject(Contribution.Thing, draft.Code), null, draft.Digested());
        await act.CommitAsync(new { item = item.Code, language = language.Code }, ct);
        return (draft.Code, null, null);
    }

    private async Task<string?> UnderWayAsync(string code, Language language, CancellationToken ct)
    {
        var (organisation, person, named) = (actor.Value.Organisation, actor.Value.Person, $"\"{code}\"");
        var own = await db.Set<Contribution>().AsNoTracking().Where(c => open.Contains(c.State) && c.ItemCode == null && c.Organisation == organisation && (organisation != null || c.Author == person) && c.Answers.Contains(named)).OrderBy(c => c.Code).ToListAsync(ct);
        return own.Find(c => c.Read() is var told && told.One(AnswerNames.TranslationOf) == code && told.One(AnswerNames.Language) == language.Code)?.Code;
    }

    private Contribution Make(long number, string kind, ContributionAnswers answers, DateTimeOffset at)
    {
        var draft = new Contribution
        {
            Id = Guid.CreateVersion7(at),
            Code = Contribution.CodeOf(number),
            Kind = kind,
            State = ContributionState.Draft,
            Answers = answers.Json(),
            Title = "",
            Author = actor.Value.Person,
            Writers = "",
            Organisation = actor.Value.Organisation,
            Country = actor.Value.Country,
            CreatedAt = at,
            ChangedAt = at,
        };
        draft.WrittenBy(actor.Value.Person);
        return draft;
    }
}
