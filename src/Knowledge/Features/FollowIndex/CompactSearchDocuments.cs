using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.FollowIndex;

/// <summary>The Compact as the search index sees it: our labels in six languages, the official text in its own.</summary>
internal static class CompactSearchDocuments
{
    /// <summary>Kinds made here; an import renews them all.</summary>
    public static IEnumerable<SearchDocument> All(Shelf shelf) =>
    [
        .. Outline.Objectives.Select(o => Objective(o, shelf)),
        .. Outline.Objectives.SelectMany(o => o.Actions.Select(a => Action(o, a, shelf))),
        .. Outline.Principles.Select(p => Principle(p, shelf)),
        .. Outline.Instruments.Select(Instrument),
        .. Paragraphs(shelf),
        .. Resources(shelf),
    ];

    private static SearchDocument Objective(ObjectiveOutline objective, Shelf shelf)
    {
        var official = shelf.Objective(objective.Number);
        return new SearchDocument
        {
            Id = $"objective-{Text(objective.Number)}",
            Kind = "objective",
            Address = $"/objectives/{Text(objective.Number)}",
            Texts = Texts(l => new SearchText(objective.Name.In(l), objective.About.In(l)), official is null ? null : $"{official.Heading}\n{official.Text}"),
            Facets = Facets(objective, "objective"),
            Names = [$"GCM {Text(objective.Number)}"],
        };
    }

    private static SearchDocument Action(ObjectiveOutline objective, ActionOutline action, Shelf shelf)
    {
        var facets = Facets(objective, "action");
        facets[FacetNames.Action] = [$"{Text(objective.Number)}/{action.Letter}"];
        return new SearchDocument
        {
            Id = $"action-{Text(objective.Number)}-{action.Letter}",
            Kind = "action",
            Address = $"/objectives/{Text(objective.Number)}/{action.Letter}",
            Texts = Texts(l => new SearchText(action.Label.In(l), objective.Name.In(l)), shelf.Action("resolution", objective.Number, action.Letter)?.Text),
            Facets = facets,
        };
    }

    private static SearchDocument Principle(PrincipleOutline principle, Shelf shelf) => new()
    {
        Id = $"principle-{principle.Letter}",
        Kind = "principle",
        Address = $"/principles/{principle.Letter}",
        Texts = Texts(l => new SearchText(principle.Name.In(l), principle.About.In(l)), shelf.Resolution?.At(OfficialKind.Principle, $"principle/{principle.Letter}")?.Text),
        Facets = Kind("principle", (FacetNames.Principle, [principle.Letter])),
    };

    private static SearchDocument Instrument(Instrument instrument) => new()
    {
        Id = $"instrument-{instrument.Key}",
        Kind = "instrument",
        Address = $"/instruments/{instrument.Key}",
        Texts = Texts(l => new SearchText(instrument.Name.In(l)), null),
        Facets = Kind("instrument", (FacetNames.Objective, [.. instrument.Links.Select(l => Text(l.Objective)).Distinct()]), (FacetNames.Year, [Text(instrument.Year)])),
        Names = instrument.Acronym is null ? [] : [instrument.Acronym],
    };

    private static IEnumerable<SearchDocument> Paragraphs(Shelf shelf)
    {
        if (shelf.Resolution is not { } resolution) yield break;
        // The actions (sub-items of paras 17-39) are found as actions, the principles (of para 15) as principles.
        var texts = resolution.Of(OfficialKind.Paragraph).Concat(resolution.Of(OfficialKind.Item).Where(i => Number(i) is not (15 or (>= 17 and <= 39))));
        foreach (var text in texts)
        {
            yield return new SearchDocument
            {
                Id = $"para-{text.Address.Replace('/', '-')}",
                Kind = "paragraph",
                Address = $"/compact/{text.Address}",
                Texts = new Dictionary<string, SearchText> { [resolution.Language] = new(text.Heading ?? "", "", text.Text) },
                Facets = Kind("paragraph", (FacetNames.Source, [resolution.Key])),
                Names = [$"{text.Address}", $"paragraph {Text(Number(text))}"],
            };
        }
    }

    private static IEnumerable<SearchDocument> Resources(Shelf shelf) => shelf.Documents.SelectMany(document => document.Of(OfficialKind.Resource)
        .Select(resource => new SearchDocument
        {
            Id = $"resource-{document.Key}-{resource.Marker}",
            Kind = "resource",
            Address = $"/sources/{document.Key}/resource/{resource.Marker}",
            Texts = new Dictionary<string, SearchText> { [document.Language] = new(resource.Heading ?? "", "", resource.Text) },
            Facets = Kind("resource", (FacetNames.Source, [document.Key])),
        }));

    private static Dictionary<string, SearchText> Texts(Func<string, SearchText> own, string? official)
    {
        var texts = Language.All.ToDictionary(l => l.Code, l => own(l.Code));
        if (official is not null) texts["en"] = texts["en"] with { Body = official };
        return texts;
    }

    private static Dictionary<string, IReadOnlyList<string>> Facets(ObjectiveOutline objective, string kind) => Kind(
        kind,
        (FacetNames.Objective, [Text(objective.Number)]),
        (FacetNames.Target, [.. objective.SdgTargets]),
        (FacetNames.Goal, [.. ItemSearchDocuments.Goals(objective.SdgTargets)]));

    private static Dictionary<string, IReadOnlyList<string>> Kind(string kind, params (string Facet, string[] Values)[] more)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [kind] };
        foreach (var (facet, values) in more.Where(m => m.Values.Length > 0)) facets[facet] = values;
        return facets;
    }

    private static int Number(OfficialText text) => int.Parse(text.Address.Split('/')[0], CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
