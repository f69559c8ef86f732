using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Search;

namespace Marrakech.Bench.Search;

/// <summary>What the judged queries search: the starter practices by their keys, the objectives and their actions by number and letter.</summary>
internal static class JudgedCollection
{
    private static readonly Assembly Knowledge = typeof(SearchIndex).Assembly;

    private static readonly Assembly Compact = Assembly.Load("Marrakech.Compact");

    public static IReadOnlyList<SearchDocument> Read() => [.. Practices(), .. Outline()];

    private static IEnumerable<SearchDocument> Practices() =>
        Files(Knowledge, "Starter/").SelectMany(file => file.RootElement.EnumerateArray().Select(Practice));

    private static IEnumerable<SearchDocument> Outline()
    {
        foreach (var file in Files(Compact, "Outline/objectives/"))
        {
            var objective = file.RootElement;
            var number = objective.GetProperty("number").GetInt32().ToString(CultureInfo.InvariantCulture);
            yield return Document("objective-" + number, "objective", Texts(objective.GetProperty("name"), objective.GetProperty("about")), [], (FacetNames.Objective, [number]));
            foreach (var action in objective.GetProperty("actions").EnumerateArray())
            {
                var letter = action.GetProperty("letter").GetString();
                yield return Document($"action-{number}-{letter}", "action", Texts(action.GetProperty("label"), objective.GetProperty("name")), [],
                    (FacetNames.Objective, [number]), (FacetNames.Action, [$"{number}-{letter}"]));
            }
        }
    }

    private static SearchDocument Practice(JsonElement practice)
    {
        var organisations = practice.GetProperty("organisations").EnumerateArray()
            .SelectMany(organisation => new[] { organisation.GetProperty("name").GetString(), organisation.GetProperty("acronym").GetString() })
            .OfType<string>().ToList();
        var countries = Strings(practice.GetProperty("countries"));
        var objectives = practice.GetProperty("otherObjectives").EnumerateArray().Prepend(practice.GetProperty("objective"));
        var targets = Strings(practice.GetProperty("sdgTargets"));
        return Document(practice.GetProperty("key").GetString()!, "practice", Texts(practice.GetProperty("title"), practice.GetProperty("summary")),
            [.. organisations, .. Strings(practice.GetProperty("places"))],
            (FacetNames.Objective, objectives.Select(Number)),
            (FacetNames.Country, countries),
            (FacetNames.Region, countries.SelectMany(Regions)),
            (FacetNames.Level, [practice.GetProperty("level").GetString()!]),
            (FacetNames.Target, targets),
            (FacetNames.Goal, targets.Select(target => target.Split('.')[0])),
            (FacetNames.Organisation, practice.GetProperty("organisations").EnumerateArray().Select(organisation => organisation.GetProperty("name").GetString()!)),
            (FacetNames.Year, practice.GetProperty("years").EnumerateArray().Select(Number)),
            (FacetNames.Source, practice.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("document").GetString()!)));
    }

    private static SearchDocument Document(
        string id, string kind, Dictionary<string, SearchText> texts, IReadOnlyList<string> names, params ReadOnlySpan<(string Facet, IEnumerable<string> Values)> facets)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (facet, all) in facets)
            values[facet] = [.. all.Distinct()];
        return new SearchDocument { Id = id, Kind = kind, Address = "/" + kind + "/" + id, Texts = texts, Names = names, Facets = values };
    }

    private static Dictionary<string, SearchText> Texts(JsonElement titles, JsonElement? summaries) =>
        titles.EnumerateObject().ToDictionary(
            title => title.Name,
            title => new SearchText(title.Value.GetString()!, summaries is { } all && all.TryGetProperty(title.Name, out var summary) ? summary.GetString()! : ""));

    private static IEnumerable<string> Regions(string country)
    {
        if (Countries.Find(country) is not { } found)
            yield break;
        for (var region = found.Subregion ?? found.Region; region is not null and not "001"; region = Countries.FindRegion(region)?.Parent)
            yield return region;
    }

    private static string Number(JsonElement number) => number.GetInt32().ToString(CultureInfo.InvariantCulture);

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray()
        .Select(element => element.ValueKind == JsonValueKind.String ? element.GetString() : element.TryGetProperty("name", out var name) ? name.GetString() : null)
        .OfType<string>()];

    private static IEnumerable<JsonDocument> Files(Assembly assembly, string folder)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonDocument.Parse(stream);
        }
    }
}
