using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// The words of a document with how often each occurs. It decides what no rule can: whether a hyphen at a line
/// end belongs to the word, or whether two words run together are one.
/// </summary>
internal sealed partial class Vocabulary
{
    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> hyphened = new(StringComparer.OrdinalIgnoreCase);

    public static Vocabulary Of(SourceText source)
    {
        var vocabulary = new Vocabulary();
        foreach (var line in source.Lines)
        {
            foreach (Match match in Word().Matches(line.Text.Text)) vocabulary.Count(match.Value);
        }

        return vocabulary;
    }

    public int this[string word] => words.GetValueOrDefault(word);

    /// <summary>Where a word lacks the hyphen the document mostly writes it with; null when it does not.</summary>
    public int? HyphenFor(string word) =>
        hyphened.TryGetValue(word, out var spelling) && words[spelling] > this[word] ? spelling.IndexOf('-', StringComparison.Ordinal) : null;

    /// <summary>A hyphenated word counts whole and by its parts; a hyphen left over at a line end does not count.</summary>
    private void Count(string word)
    {
        words[word] = words.GetValueOrDefault(word) + 1;
        if (!word.Contains('-', StringComparison.Ordinal)) return;
        var parts = word.Split('-');
        if (parts.Length == 2) hyphened[parts[0] + parts[1]] = word;
        foreach (var part in parts) words[part] = words.GetValueOrDefault(part) + 1;
    }

    [GeneratedRegex(@"[\p{L}\p{M}0-9]+(?:[-’'][\p{L}\p{M}0-9]+)*")]
    private static partial Regex Word();
}
