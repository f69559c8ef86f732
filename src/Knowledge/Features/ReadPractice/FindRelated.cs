using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Related;
using Marrakech.Knowledge.Features.Shared.Collections;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>Of what and by whom an item was translated.</summary>
/// <param name="Version">The version that was translated; null where none is told.</param>
/// <param name="Newest">The newest version of the original.</param>
/// <param name="Organisation">Name of the organisation that translated; null for a person in their own name.</param>
internal sealed record Translated(int? Version, int Newest, string? Organisation)
{
    /// <summary>Whether it was taken over from elsewhere: then the version is counted as its home counts, and nothing here is newer or older.</summary>
    public bool IsTakenOver { get; init; }

    public bool IsBehind => !IsTakenOver && TranslationRules.IsBehind(Version, Newest);
}

/// <summary>A translation in the list of its original.</summary>
internal sealed record TranslationLine(string Code, string Title, Language Language, Translated Translated);

/// <summary>What replicates an item, and under which other conditions.</summary>
internal sealed record ReplicationLine(ItemLine Item, string? How, string? Language);

/// <summary>What an item stands in a relation to: other items, as their contributors say, and whatever used it.</summary>
internal sealed record RelatedItems
{
    public static readonly RelatedItems None = new();

    /// <summary>What it is a translation of; null for an original.</summary>
    public ItemLine? Original { get; init; }

    /// <summary>How it was translated, where it was.</summary>
    public Translated? Translated { get; init; }

    public IReadOnlyList<TranslationLine> Translations { get; init; } = [];
    public ItemLine? Replicates { get; init; }
    public IReadOnlyList<ReplicationLine> ReplicatedBy { get; init; } = [];

    /// <summary>Where it was of use, the latest first.</summary>
    public IReadOnlyList<ItemUse> Uses { get; init; } = [];

    /// <summary>Codes of original and translations: one thing in several languages is not like itself.</summary>
    public IReadOnlyCollection<string> Family { get; init; } = [];
}

/// <summary>Finds both ends of what contributors say of other items, and where an item was of use.</summary>
internal sealed class FindRelated(AppDb db, ReadLines lines, PeopleDirectory people, IEnumerable<IItemUses> uses)
{
    private const int Most = 50;

    public async Task<RelatedItems> OfAsync(Item item, CancellationToken ct) => await SaidAsync(item, ct) with { Uses = [.. uses.SelectMany(u => u.UsesOf(item.Code))] };

    private async Task<RelatedItems> SaidAsync(Item item, CancellationToken ct)
    {
        var (original, replicated) = (Value(item, Facet.TranslationOf), Value(item, Facet.Replicates));
        var (first, own) = (original ?? item.Code, item.Code);
        // The ids come first, see FacetQueries; most items have none, and then nothing else is asked.
        var ids = await db.Set<ItemFacet>().Where(f => (f.Facet == Facet.TranslationOf && f.Value == first) || (f.Facet == Facet.Replicates && f.Value == own)).Select(f => f.ItemId).Order().Take(Most).ToListAsync(ct);
        if (original is null && replicated is null && ids.Count == 0) return RelatedItems.None;
        var others = await db.Set<Item>().AsNoTracking().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Versions.Where(v => v.IsCurrent))
            .Where(i => i.ArchivedAt == null && i.Code != own && ids.Contains(i.Id))
            .OrderBy(i => i.Code).ToListAsync(ct);
        var translations = others.Where(o => Value(o, Facet.TranslationOf) == first).ToList();
        var names = await NamesAsync(translations.Append(item), ct);
        var newest = original is null ? item.Versions.Select(v => v.Number).DefaultIfEmpty(0).Max() : await NewestAsync(original, ct);
        var named = (await lines.ReadAsync([.. new[] { original, replicated }.OfType<string>().Distinct()], ct)).ToDictionary(l => l.Code);
        return new RelatedItems
        {
            Original = original is null ? null : named.GetValueOrDefault(original),
            Translated = original is null ? null : Made(item, newest, names),
            Translations = original is not null ? [] : [.. translations.Select(t => Line(t, newest, names)).OfType<TranslationLine>().OrderBy(t => t.Language.Code, StringComparer.Ordinal).ThenBy(t => t.Code, StringComparer.Ordinal)],
            Replicates = replicated is null ? null : named.GetValueOrDefault(replicated),
            ReplicatedBy = await ReplicationsAsync([.. others.Where(o => Value(o, Facet.Replicates) == own)], ct),
            Family = [.. translations.Select(t => t.Code).Append(first)],
        };
    }

    private async Task<IReadOnlyList<ReplicationLine>> ReplicationsAsync(List<Item> items, CancellationToken ct)
    {
        var told = items.ToDictionary(i => i.Code, i => i.Versions.FirstOrDefault()?.Read());
        return [.. (await lines.ReadAsync([.. told.Keys], ct)).Select(l => new ReplicationLine(l, told[l.Code]?.One(AnswerNames.ReplicatesHow), told[l.Code]?.One(AnswerNames.Language)))];
    }

    private static TranslationLine? Line(Item item, int newest, IReadOnlyDictionary<Guid, OrganisationFacts> names) =>
        item.Versions.FirstOrDefault()?.Read() is { } told && Language.Find(told.One(AnswerNames.Language)) is { } language
            ? new TranslationLine(item.Code, told.One(AnswerNames.Title) ?? item.Code, language, Made(item, newest, names)) : null;

    private static Translated Made(Item item, int newest, IReadOnlyDictionary<Guid, OrganisationFacts> names) => new(
        item.Facets.Find(f => f.Facet == Facet.TranslatedVersion) is { } version ? int.Parse(version.Value, System.Globalization.CultureInfo.InvariantCulture) : null, newest,
        Current(item)?.Organisation is { } id ? names.GetValueOrDefault(id)?.Name : null)
    {
        IsTakenOver = Current(item) is { Contribution: null },
    };

    private async Task<IReadOnlyDictionary<Guid, OrganisationFacts>> NamesAsync(IEnumerable<Item> items, CancellationToken ct) =>
        await people.OrganisationsAsync([.. items.Select(i => Current(i)?.Organisation).OfType<Guid>().Distinct()], ct);

    private Task<int> NewestAsync(string code, CancellationToken ct) => db.Set<Item>().IgnoreQueryFilters().Where(i => i.Code == code).Select(i => i.Versions.Max(v => (int?)v.Number) ?? 0).SingleOrDefaultAsync(ct);

    private static ItemVersion? Current(Item item) => item.Versions.Find(v => v.IsCurrent);

    private static string? Value(Item item, string facet) => item.Facets.Find(f => f.Facet == facet)?.Value;
}
