using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Domain;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Ui.Components;

namespace Marrakech.Knowledge.Features.ReadPractice;

/// <summary>A practice as its pages show it to one reader.</summary>
internal sealed class PracticeView
{
    private readonly Item item;
    private readonly ItemText? own;

    public PracticeView(Item item, Language language)
    {
        this.item = item;
        own = item.Texts.Find(t => t.Language == language.Code) ?? item.Texts.Find(t => t.Language == Language.English.Code) ?? item.Texts.FirstOrDefault();
        Editions = NumberedEdition.All(item.Editions);
        Objectives = [.. Numbers(Facet.Objective).Where(o => Outline.FindObjective(o) is not null).OrderByDescending(o => o == item.Objective).ThenBy(o => o)];
        Countries = [.. Values(Facet.Country).Select(Kernel.Reference.Countries.Find).OfType<Country>().OrderBy(c => c.Name.In(language), StringComparer.Create(language.Culture, CompareOptions.IgnoreCase))];
    }

    public Item Item => item;

    /// <summary>Its links that are dead or left alone, by address.</summary>
    public IReadOnlyDictionary<string, CheckedLink> Noted { get; init; } = new Dictionary<string, CheckedLink>();

    /// <summary>What its contributors published last; null where nobody contributed it.</summary>
    public ItemVersion? Contributed => item.Versions.Find(v => v.IsCurrent);
    public string Code => item.Code;

    /// <summary>Our own title, or the first edition's where an import made the item.</summary>
    public string Title => own?.Title ?? Current.Select(e => e.Edition.Title).FirstOrDefault() ?? item.Code;
    public string? Summary => own?.Summary;
    public bool IsOurs => own is not null;

    /// <summary>Language of title and summary.</summary>
    public string TextLanguage => own?.Language ?? Current.Select(e => e.Edition.Language).FirstOrDefault() ?? Language.English.Code;

    /// <summary>The primary objective first.</summary>
    public IReadOnlyList<int> Objectives { get; }
    public int? Primary => item.Objective is { } number && Objectives.Contains(number) ? number : null;
    public IReadOnlyList<Country> Countries { get; }
    public IEnumerable<string> Places => Values(Facet.Place).Order(StringComparer.CurrentCulture);
    public IReadOnlyList<string> Years => [.. Values(Facet.Year).Order(StringComparer.Ordinal)];

    public IEnumerable<IGrouping<string, ItemOrganisation>> Organisations => item.Organisations
        .OrderBy(o => Array.IndexOf(OrganisationRole.Order, o.Role)).ThenBy(o => o.Name, StringComparer.CurrentCulture).GroupBy(o => o.Role);

    public IReadOnlyList<NumberedEdition> Editions { get; }
    public IEnumerable<NumberedEdition> Current => Editions.Where(e => e.IsCurrent);
    public IReadOnlyList<NumberedEdition> Superseded => [.. Editions.Where(e => !e.IsCurrent)];
    public bool HasFacts => Current.Any(e => e.Edition.Facts.Count > 0);

    /// <summary>Current editions by document, the newest document first; a document may tell a practice in several parts.</summary>
    public IReadOnlyList<IGrouping<string, NumberedEdition>> Documents =>
        [.. item.Editions.Newest().Select(e => Editions.First(n => n.Edition == e)).Where(e => e.IsCurrent).GroupBy(e => e.Edition.Document)];

    /// <summary>From the older to the newer wording; null where only one document tells it.</summary>
    public TextDifference? Difference => Documents is [var newer, var older, ..] ? NumberedEdition.Difference([.. older], [.. newer]) : null;

    /// <summary>Facts of a kind read from the current editions, each value once.</summary>
    public IEnumerable<Fact> Facts(string kind) => Current.SelectMany(e => e.Edition.Facts).Where(f => f.Kind == kind).DistinctBy(f => f.Value);

    /// <summary>SDG targets the practice itself states.</summary>
    public IEnumerable<SdgTarget> OwnTargets => Values(Facet.Sdg).Select(Outline.FindTarget).OfType<SdgTarget>().OrderBy(t => t.Goal);

    /// <summary>SDG targets that come with its objectives only.</summary>
    public IEnumerable<SdgTarget> InheritedTargets => ItemSearchDocuments.Targets([], Objectives).Except(Values(Facet.Sdg))
        .Select(Outline.FindTarget).OfType<SdgTarget>().OrderBy(t => t.Goal);

    public IReadOnlyList<Coverage> CoverageStates => [.. Enumerable.Range(1, RingLayout.Objectives)
        .Select(o => o == Primary ? Coverage.Filled : Objectives.Contains(o) ? Coverage.Half : Coverage.Empty)];

    private IEnumerable<string> Values(string facet) => item.Facets.Where(f => f.Facet == facet).Select(f => f.Value);

    private IEnumerable<int> Numbers(string facet) => Values(facet).Select(v => int.Parse(v, CultureInfo.InvariantCulture));
}
