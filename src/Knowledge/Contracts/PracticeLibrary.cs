using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.FollowIndex;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Contracts;

/// <summary>A published practice as it is compared with something else.</summary>
/// <param name="Code">Public code, as <c>P-000012</c>.</param>
/// <param name="Title">Title in the language asked for, or in the first there is.</param>
/// <param name="Text">Everything it tells in that language, the title left out.</param>
/// <param name="Objectives">Numbers of objectives, the primary one first.</param>
/// <param name="Actions">Actions, as <c>8/a</c>.</param>
/// <param name="Countries">Countries it tells of, ISO 3166-1 alpha-2; empty for the whole world.</param>
public sealed record KnownPractice(string Code, string Title, string Text, IReadOnlyList<int> Objectives, IReadOnlyList<string> Actions, IReadOnlyList<string> Countries);

/// <summary>A published practice as it is named in a list.</summary>
/// <param name="Code">Public code, as <c>P-000012</c>.</param>
/// <param name="Title">Title in the language asked for, or in the first there is.</param>
/// <param name="Language">Language of the title (BCP 47); null where it has none and the code stands for it.</param>
public sealed record NamedPractice(string Code, string Title, string? Language);

/// <summary>Tells other modules the published practices, for comparing.</summary>
public sealed class PracticeLibrary
{
    /// <summary>Kind of a practice in the change feed, as of every item.</summary>
    public const string Thing = ChangeKinds.Item;

    /// <summary>Most practices told, those changed last.</summary>
    public const int Most = 10_000;

    private readonly AppDb db;

    internal PracticeLibrary(AppDb db) => this.db = db;

    /// <summary>Every practice that is neither archived nor withdrawn, by code.</summary>
    /// <param name="language">Language to compare in.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<IReadOnlyList<KnownPractice>> AllAsync(Language language, CancellationToken ct) => ReadAsync(Comparable(db.Set<Item>()), language, ct);

    /// <summary>Those of these practices that are neither archived nor withdrawn, by code.</summary>
    /// <param name="codes">Public codes, as <c>P-000012</c>; those of other items are passed over.</param>
    /// <param name="language">Language to compare in.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<IReadOnlyList<KnownPractice>> WithCodesAsync(IReadOnlyCollection<string> codes, Language language, CancellationToken ct) => ReadAsync(Comparable(db.Set<Item>()).Where(i => codes.Contains(i.Code)), language, ct);

    /// <summary>Whether there is a practice with this code that is neither archived nor withdrawn.</summary>
    /// <param name="code">Public code, as <c>P-000012</c>.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<bool> ExistsAsync(string code, CancellationToken ct) => db.Set<Item>().AnyAsync(i => i.Code == code && i.Kind == ItemKind.Practice && i.ArchivedAt == null && i.WithdrawnAt == null, ct);

    /// <summary>Practices that tell of a country, those changed last first.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="language">Language of the titles, where there is one.</param>
    /// <param name="most">How many at most, from 1.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<NamedPractice>> OfCountryAsync(string country, Language language, int most, CancellationToken ct)
    {
        var items = await Comparable(db.ItemsWith(Facet.Country, country)).Include(i => i.Texts)
            .OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Code).Take(most).ToListAsync(ct);
        return items.ConvertAll(i => Named(i, language));
    }

    /// <summary>The names of those of these practices that are neither archived nor withdrawn, by code.</summary>
    /// <param name="codes">Public codes, as <c>P-000012</c>.</param>
    /// <param name="language">Language of the titles, where there is one.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<NamedPractice>> NamedAsync(IReadOnlyCollection<string> codes, Language language, CancellationToken ct) =>
        (await Comparable(db.Set<Item>()).Where(i => codes.Contains(i.Code)).Include(i => i.Texts).OrderBy(i => i.Code).ToListAsync(ct)).ConvertAll(i => Named(i, language));

    private static IQueryable<Item> Comparable(IQueryable<Item> items) => items.AsNoTracking().Where(i => i.Kind == ItemKind.Practice && i.ArchivedAt == null && i.WithdrawnAt == null);

    private static async Task<IReadOnlyList<KnownPractice>> ReadAsync(IQueryable<Item> wanted, Language language, CancellationToken ct)
    {
        var items = await wanted.AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets)
            .Include(i => i.Editions.Where(e => e.SupersededIn == null && e.Language == language.Code)).Include(i => i.Versions.Where(v => v.IsCurrent))
            .OrderByDescending(i => i.UpdatedAt).ThenBy(i => i.Code).Take(Most).ToListAsync(ct);
        return [.. items.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => Of(i, language))];
    }

    private static KnownPractice Of(Item item, Language language)
    {
        var told = Told(item, language);
        var text = string.Join("\n\n", new[] { told?.Summary }.Concat(item.Editions.Select(e => e.Text)).Concat(item.Versions.Select(v => v.Read().Words())).OfType<string>());
        IReadOnlyList<int> objectives = [.. Values(item, Facet.Objective).Select(o => int.Parse(o, CultureInfo.InvariantCulture)).Prepend(item.Objective ?? 0).Where(o => o > 0).Distinct()];
        return new(item.Code, told?.Title ?? item.Editions.FirstOrDefault()?.Title ?? item.Code, text, objectives, [.. Values(item, Facet.Action)], [.. Values(item, Facet.Country)]);
    }

    private static NamedPractice Named(Item item, Language language) => Told(item, language) is { } told ? new(item.Code, told.Title, told.Language) : new(item.Code, item.Code, null);

    private static ItemText? Told(Item item, Language language) => item.Texts.Find(t => t.Language == language.Code) ?? item.Texts.Find(t => t.Language == Language.English.Code) ?? item.Texts.FirstOrDefault();

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value);
}
