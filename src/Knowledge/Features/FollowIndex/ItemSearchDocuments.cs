using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FollowIndex;

/// <summary>Items of the repository as the search index sees them.</summary>
internal static class ItemSearchDocuments
{
    /// <summary>Every item, or those with the given codes.</summary>
    public static IEnumerable<SearchDocument> Read(AppDb db, IReadOnlyCollection<string>? codes)
    {
        var items = db.Set<Item>().AsNoTracking().AsSplitQuery().Include(i => i.Texts).Include(i => i.Facets).Include(i => i.Organisations).Include(i => i.Editions)
            .Include(i => i.Versions.Where(v => v.IsCurrent)).Where(i => i.ArchivedAt == null);
        return (codes is null ? items : items.Where(i => codes.Contains(i.Code))).OrderBy(i => i.Code).AsEnumerable().Select(Make);
    }

    /// <summary>SDG goals, as numbers, of a list of target codes.</summary>
    public static IEnumerable<string> Goals(IEnumerable<string> targets) => targets.Select(t => t.Split('.')[0]).Distinct();

    /// <summary>SDG targets of an item: those its own text states and those the booklet lists for its objectives.</summary>
    public static IEnumerable<string> Targets(IEnumerable<string> own, IEnumerable<int> objectives) =>
        own.Concat(objectives.SelectMany(o => Outline.FindObjective(o)?.SdgTargets ?? [])).Distinct();

    /// <summary>SDG targets of an item, as filters and open data give them.</summary>
    public static IEnumerable<string> TargetsOf(Item item) =>
        Targets(Values(item, Facet.Sdg), Values(item, Facet.Objective).Select(o => int.Parse(o, CultureInfo.InvariantCulture)));

    private static SearchDocument Make(Item item) => new()
    {
        Id = item.Code,
        Kind = item.Kind,
        Address = $"/practices/{item.Code}",
        Texts = Texts(item),
        Facets = Facets(item),
        Date = DateOnly.FromDateTime(item.PublishedAt.UtcDateTime),
        Names = [.. item.Organisations.SelectMany(o => new[] { o.Name, o.Acronym }).OfType<string>(), .. Values(item, Facet.Place)],
    };

    private static Dictionary<string, SearchText> Texts(Item item)
    {
        var texts = item.Texts.ToDictionary(t => t.Language, t => new SearchText(t.Title, t.Summary));
        foreach (var group in item.Editions.Where(e => e.SupersededIn is null).GroupBy(e => e.Language))
        {
            var body = string.Join("\n\n", group.Select(e => $"{e.Title}\n{e.Text}"));
            texts[group.Key] = texts.TryGetValue(group.Key, out var own) ? own with { Body = body } : new SearchText(group.First().Title, "", body);
        }

        foreach (var told in item.Versions.Select(v => v.Read()))
        {
            var language = told.One(AnswerNames.Language)!;
            if (texts.TryGetValue(language, out var own)) texts[language] = own with { Body = $"{own.Body}\n\n{told.WithoutContact().Words()}".Trim() };
        }

        return texts;
    }

    private static Dictionary<string, IReadOnlyList<string>> Facets(Item item)
    {
        var objectives = Values(item, Facet.Objective).ToList();
        var targets = TargetsOf(item).ToList();
        var countries = Values(item, Facet.Country).ToList();
        var regions = countries.Select(Countries.Find).OfType<Country>().SelectMany(c => new[] { c.Region, c.Subregion }).OfType<string>().Distinct();
        return new Dictionary<string, IReadOnlyList<string>>
        {
            [FacetNames.Kind] = [item.Kind],
            [FacetNames.Level] = [item.Level],
            [FacetNames.Objective] = objectives,
            [FacetNames.Action] = [.. Values(item, Facet.Action)],
            [FacetNames.Principle] = [.. Values(item, Facet.Principle)],
            [FacetNames.Country] = countries,
            [FacetNames.Region] = [.. regions],
            [FacetNames.Year] = [.. Values(item, Facet.Year)],
            [FacetNames.Source] = [.. Values(item, Facet.Source)],
            [FacetNames.Target] = targets,
            [FacetNames.Goal] = [.. Goals(targets)],
            [FacetNames.Organisation] = [.. item.Organisations.Select(o => o.Acronym ?? o.Name).Distinct()],
        };
    }

    private static IEnumerable<string> Values(Item item, string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value);
}
