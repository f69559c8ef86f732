using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Related;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Related;

/// <summary>Who says something of other items.</summary>
/// <param name="Kind">Kind of the item.</param>
/// <param name="Answers">What is said.</param>
/// <param name="Own">Code of the item that is changed; null for a new one.</param>
/// <param name="Organisation">The organisation it is written for; null for a person in their own name.</param>
/// <param name="Author">That person.</param>
internal sealed record Relating(string Kind, ContributionAnswers Answers, string? Own, Guid? Organisation, Guid? Author)
{
    public static Relating Of(Contribution contribution, ContributionAnswers answers) => new(contribution.Kind, answers, contribution.ItemCode, contribution.Organisation, contribution.Author);
}

/// <summary>Judges what answers say of other items: what they are a translation or a replication of.</summary>
internal sealed class RelatedCheck(AppDb db)
{
    /// <summary>What stands against it.</summary>
    public async Task<IReadOnlyList<AnswerProblem>> ProblemsAsync(Relating said, CancellationToken ct) =>
        [.. new[] { await AgainstTranslationAsync(said, ct), await AgainstReplicationAsync(said, ct) }.OfType<AnswerProblem>()];

    /// <summary>A published item as the rule sees it; null where there is none.</summary>
    public async Task<Original?> OriginalAsync(string code, string? own, CancellationToken ct)
    {
        // What was archived or withdrawn since stays the original of what says so already.
        var found = await db.Set<Item>().IgnoreQueryFilters().AsNoTracking().AsSplitQuery().Where(i => i.Code == code && i.Kind != ItemKind.Resource
                && ((i.ArchivedAt == null && i.WithdrawnAt == null) || db.Set<Item>().Any(o => o.Code == own && o.Facets.Any(f => f.Facet == Facet.TranslationOf && f.Value == code))))
            .Select(i => new
            {
                i.Kind,
                Texts = i.Texts.Select(t => t.Language).ToList(),
                Editions = i.Editions.Where(e => e.SupersededIn == null).Select(e => e.Language).ToList(),
                Newest = i.Versions.Max(v => (int?)v.Number) ?? 0,
                Of = i.Facets.Where(f => f.Facet == Facet.TranslationOf).Select(f => f.Value).FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);
        return found is null ? null : new Original(code, found.Kind, found.Texts.Union(found.Editions).ToHashSet(StringComparer.Ordinal), found.Newest, found.Of);
    }

    /// <summary>Codes of the same thing in other languages: its original, the other translations of that, its own translations.</summary>
    public Task<HashSet<string>> FamilyAsync(ContributionAnswers answers, string? own, CancellationToken ct)
    {
        var first = answers.One(AnswerNames.TranslationOf) ?? own;
        return db.Set<Item>().Where(i => i.Code == first || i.Facets.Any(f => f.Facet == Facet.TranslationOf && f.Value == first)).Select(i => i.Code).ToHashSetAsync(ct);
    }

    private async Task<AnswerProblem?> AgainstTranslationAsync(Relating said, CancellationToken ct)
    {
        if (said.Answers.One(AnswerNames.TranslationOf) is not { } code) return said.Answers.One(AnswerNames.TranslatedVersion) is null ? null : Of(AnswerNames.TranslationOf, AnswerFault.Missing, "");
        if (await OriginalAsync(code, said.Own, ct) is not { } original) return Of(AnswerNames.TranslationOf, AnswerFault.NoSuchItem, code);
        var language = said.Answers.One(AnswerNames.Language);
        var isOriginal = said.Own is not null && await db.Set<Item>().AnyAsync(i => i.Facets.Any(f => f.Facet == Facet.TranslationOf && f.Value == said.Own), ct);
        var claim = new TranslationClaim(said.Own, said.Kind, language, said.Answers.Number(AnswerNames.TranslatedVersion), isOriginal, await TwinAsync(said, code, language, ct));
        return TranslationRules.Against(claim, original) is { } against ? Of(against.Question, against.Fault, against.Value) : null;
    }

    private Task<string?> TwinAsync(Relating said, string code, string? language, CancellationToken ct) => db.Set<Item>()
        .Where(i => i.ArchivedAt == null && i.Code != said.Own && i.Texts.Any(t => t.Language == language) && i.Facets.Any(f => f.Facet == Facet.TranslationOf && f.Value == code)
            && db.Set<ItemUpkeep>().Any(u => u.ItemId == i.Id && db.Set<Contribution>().Any(c => c.Code == u.Contribution && c.Organisation == said.Organisation && (c.Organisation != null || c.Author == said.Author))))
        .OrderBy(i => i.Code).Select(i => i.Code).FirstOrDefaultAsync(ct);

    private async Task<AnswerProblem?> AgainstReplicationAsync(Relating said, CancellationToken ct)
    {
        if (said.Answers.One(AnswerNames.Replicates) is not { } code) return null;
        if (code == said.Own) return Of(AnswerNames.Replicates, AnswerFault.ItselfNamed, code);
        return await db.Set<Item>().IgnoreQueryFilters().AnyAsync(i => i.Code == code && i.Kind != ItemKind.Resource, ct) ? null : Of(AnswerNames.Replicates, AnswerFault.NoSuchItem, code);
    }

    private static AnswerProblem Of(string question, AnswerFault fault, string value) => new(Question.Find(question)!, fault, value);
}
