using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>A filter as it stands in the address and in the index.</summary>
/// <param name="Name">Name in the address; its label is the text <c>Filter.{Name}</c>.</param>
/// <param name="Facet">Facet of the index.</param>
/// <param name="Read">The value in its one spelling, or null when there is no such value.</param>
/// <param name="Show">The value as people read it.</param>
internal sealed record Filter(string Name, string Facet, Func<string, string?> Read, Func<string, Language, string> Show);

/// <summary>Every filter of the lists and of the search.</summary>
internal static class Filters
{
    /// <summary>The codes the index files things under by kind, in the order readers meet them.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["practice", "objective", "action", "paragraph", "principle", "instrument", "resource", .. ItemKind.OfRepository.Skip(1), "collection", "discussion"];

    private const int FirstYear = 1900, LastYear = 2100, LongestName = 200;

    public static readonly Filter Kind = new("kind", FacetNames.Kind, v => Kinds.FirstOrDefault(k => Same(k, v)), (v, _) => v);
    /// <summary>The same filter where only items of the repository are listed.</summary>
    public static readonly Filter ItemKinds = Kind with { Read = v => ItemKind.OfRepository.FirstOrDefault(k => Same(k, v)) };

    public static readonly Filter Objective = new("objective", FacetNames.Objective, v => Number(v, 1, Outline.Objectives.Count), ObjectiveName);
    public static readonly Filter Action = new("action", FacetNames.Action, OutlineCodes.Action, ActionName);
    public static readonly Filter Country = new("country", FacetNames.Country, v => FindCountry(v)?.Alpha2, (v, l) => Countries.Find(v)?.Name.In(l) ?? v);
    public static readonly Filter Region = new("region", FacetNames.Region, v => Countries.FindRegion(v)?.M49, (v, l) => Countries.FindRegion(v)?.Name.In(l) ?? v);
    public static readonly Filter Level = new("level", FacetNames.Level, v => FindLevel(v)?.Key, (v, l) => FindLevel(v)?.Name.In(l) ?? v);
    public static readonly Filter Goal = new("sdg", FacetNames.Goal, v => Number(v, 1, Outline.Goals.Count), GoalName);
    public static readonly Filter Target = new("sdg", FacetNames.Target, v => Outline.FindTarget(v)?.Code, (v, l) => $"{v} {Outline.FindTarget(v)?.Label.In(l)}");
    public static readonly Filter Organisation = new("organisation", FacetNames.Organisation, v => v.Length is > 0 and <= LongestName ? v : null, (v, _) => v);
    public static readonly Filter Year = new("year", FacetNames.Year, v => Number(v, FirstYear, LastYear), (v, _) => v);
    public static readonly Filter Source = new("source", FacetNames.Source, v => FindDocument(v)?.Key, (v, l) => FindDocument(v)?.Name.In(l) ?? v);
    public static readonly Filter Principle = new("principle", FacetNames.Principle, v => FindPrinciple(v)?.Letter, (v, l) => $"({v}) {FindPrinciple(v)?.Name.In(l)}");

    /// <summary>Filters of the list of practices, in the order shown.</summary>
    public static readonly IReadOnlyList<Filter> OfPractices = [Objective, Action, Country, Region, Level, Goal, Organisation, Year, Principle, Source];

    /// <summary>Filters of the list of everything the repository holds, in the order shown.</summary>
    public static readonly IReadOnlyList<Filter> OfRepository = [ItemKinds, .. OfPractices];

    /// <summary>Filters of the search over everything, in the order shown.</summary>
    public static readonly IReadOnlyList<Filter> OfSearch = [Kind, Objective, Action, Country, Region, Level, Goal, Year, Organisation, Principle, Source];

    /// <summary>Understood in addresses though never shown as a group of boxes.</summary>
    public static readonly IReadOnlyList<Filter> Hidden = [Target];

    private static string? Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string ObjectiveName(string value, Language language) => $"{value}. {Outline.Objectives[Index(value)].Name.In(language)}";

    private static string ActionName(string value, Language language) =>
        value.Split('/') is [var number, var letter] ? $"{number} ({letter}) {Outline.Objectives[Index(number)].FindAction(letter)?.Label.In(language)}" : value;

    private static string GoalName(string value, Language language) => $"{value}. {Outline.Goals[Index(value)].Name.In(language)}";

    private static int Index(string value) => int.Parse(value, CultureInfo.InvariantCulture) - 1;

    private static Country? FindCountry(string value) => Countries.Find(value) ?? Countries.All.FirstOrDefault(c => Same(c.Alpha3, value));

    private static KeyedName? FindLevel(string value) => Outline.Levels.FirstOrDefault(l => Same(l.Key, value));

    private static KnownDocument? FindDocument(string value) => Outline.Documents.FirstOrDefault(d => Same(d.Key, value));

    private static PrincipleOutline? FindPrinciple(string value) => Outline.Principles.FirstOrDefault(p => Same(p.Letter, value));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
