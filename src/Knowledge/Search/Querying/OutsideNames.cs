using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>Reads names of what the index does not hold and the site has a page for: SDG targets and goals, official documents by their symbol.</summary>
internal static partial class OutsideNames
{
    private const int Longest = 80;

    /// <summary>The target a whole query names by its code: "10.7", "SDG 10.7", "cible 10.7".</summary>
    public static SdgTarget? Target(string query) =>
        Number(query) is { } match && match.Groups["target"] is { Success: true } target && (match.Groups["words"].Length == 0 || Kinds(match).Any(kind => kind is "goal" or "target" or "objective"))
            ? Outline.FindTarget($"{match.Groups["goal"].Value}.{target.Value}")
            : null;

    /// <summary>The Goal a whole query names: "SDG 10", "ODD 10", "цур 10". A number alone may be anything.</summary>
    public static SdgGoal? Goal(string query) =>
        Number(query) is { } match && !match.Groups["target"].Success && Kinds(match).Contains("goal") ? Outline.Goals.FirstOrDefault(goal => goal.Number == int.Parse(match.Groups["goal"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) : null;

    /// <summary>The document whose symbol a query holds, whole or from its session on: "A/RES/73/195", "resolution 73/195".</summary>
    public static KnownDocument? Document(string query) =>
        query.Length > Longest ? null : Outline.Documents.FirstOrDefault(known => known.Symbol is { } symbol
            && Words(query).Any(word => string.Equals(word, symbol, StringComparison.OrdinalIgnoreCase) || (word.Contains('/', StringComparison.Ordinal) && symbol.EndsWith($"/{word}", StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether a query names any of them.</summary>
    public static bool IsName(string query) => Target(query) is not null || Goal(query) is not null || Document(query) is not null;

    private static Match? Number(string query) => query.Length <= Longest && Code().Match(Folding.Fold(query)) is { Success: true } match ? match : null;

    private static IEnumerable<string?> Kinds(Match match) => Words(match.Groups["words"].Value).Select(CodeNames.KindOf);

    private static string[] Words(string text) => text.Split([' ', '.', ',', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\s*(?<words>[^\d]*?)\s*(?<goal>\d{1,2})(?:\s?[.:]\s?(?<target>\d{1,2}|[a-d]))?\s*$")]
    private static partial Regex Code();
}
