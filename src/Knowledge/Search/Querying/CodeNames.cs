using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Search.Analysis;

namespace Marrakech.Knowledge.Search.Querying;

/// <summary>
/// Reads places of the Compact as people write them in the six languages: "objective 8", "8(a)", "par. 43 (a) (ii)", "第43段". Where a number alone
/// may be an objective's or a paragraph's, both are meant, the objective first.
/// </summary>
internal static partial class CodeNames
{
    private const int FirstObjective = 17, LastObjective = 39, Objectives = LastObjective - FirstObjective + 1, Principles = 15;

    private static readonly Lazy<Dictionary<string, string>> words = new(() => EmbeddedData
        .Read<Dictionary<string, string>>(typeof(CodeNames).Assembly, "Search/codewords.json")
        .SelectMany(list => list.Value.Split(' ').Select(word => (Word: Folding.Fold(word), list.Key))).DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Key));

    /// <summary>Identities in the index that a whole query may name, the likeliest first; none where it names no place.</summary>
    public static IReadOnlyList<string> Of(string query)
    {
        var match = Place().Match(Folding.Fold(query));
        if (!match.Success) return [];
        var word = string.Concat(match.Groups["word"].Value, match.Groups["after"].Value).Trim(' ', '.', ':', '،', ',');
        var kind = "";
        if (word.Length > 0 && !words.Value.TryGetValue(word, out kind)) return [];
        var (letter, item) = (match.Groups["letter"].Value, match.Groups["item"].Value);
        if (!match.Groups["number"].Success) return kind == "principle" ? [$"principle-{letter}"] : [];
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return kind switch
        {
            "principle" or "goal" or "target" => [],
            "objective" or "action" => OfObjective(number, letter, item),
            "paragraph" => OfParagraph(number, letter, item),
            // A number alone may be anything.
            _ => letter.Length > 0 || item.Length > 0 ? [.. OfObjective(number, letter, item), .. OfParagraph(number, letter, item)] : [],
        };
    }

    /// <summary>What a word in any of the languages says a number behind it is: <c>objective</c>, <c>paragraph</c>, <c>goal</c> …; null for any other word.</summary>
    public static string? KindOf(string word) => words.Value.GetValueOrDefault(Folding.Fold(word));

    private static string[] OfObjective(int number, string letter, string item) =>
        number is < 1 or > Objectives || item.Length > 0 ? [] : letter.Length == 0 ? [$"objective-{number}"] : [$"action-{number}-{letter}"];

    private static string[] OfParagraph(int number, string letter, string item) => number switch
    {
        Principles when letter.Length > 0 => [$"principle-{letter}"],
        >= FirstObjective and <= LastObjective => letter.Length > 0 ? [$"action-{number - FirstObjective + 1}-{letter}"] : [$"para-{number}", $"objective-{number - FirstObjective + 1}"],
        _ => [string.Join('-', new[] { $"para-{number}", letter, item }.Where(part => part.Length > 0))],
    };

    [GeneratedRegex(@"^\s*(?<word>[^\d()]*?)\s*(?:(?<number>\d{1,2})\s*(?:[(/.-]?\s*(?<letter>[a-z])\s*\)?)?\s*(?:[(/.-]\s*(?<item>[ivx]+|\d{1,2})\s*\)?)?\s*(?<after>[^\d()a-z]*)|[( ]\s*(?<letter>[a-z])\)?)\s*$")]
    private static partial Regex Place();
}
