using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// The words of a document with how often each occurs. It decides what no rule can: whether a hyphen at a line
/// end belongs to the word, or whether two words run together are one.
/// </summary>
internal sealed partial class Vocabulary
{
    /// <summary>Compounds with these are written closed as often as with a hyphen: neither spelling is damage.</summary>
    private static readonly HashSet<string> EitherWay = new(StringComparer.OrdinalIgnoreCase) { "socio", "psycho", "geo", "bio", "agro", "micro", "macro", "making", "maker", "makers" };

    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> hyphened = new(StringComparer.OrdinalIgnoreCase);
    private bool splitsWords;

    public static Vocabulary Of(SourceText source)
    {
        var vocabulary = new Vocabulary();
        var broken = new List<(string Head, string Tail)>();
        string? head = null;
        foreach (var line in source.Lines)
        {
            if (line.IsBlank) continue;
            var found = Word().Matches(line.Text.Text).Select(match => match.Value).ToList();
            var isCut = LineEnd().IsMatch(line.Text.Text) && found.Count > 0;
            if (head is not null && found.Count > 0) broken.Add((head, found[0]));
            for (var i = head is null ? 0 : 1; i < found.Count - (isCut ? 1 : 0); i++) vocabulary.Count(found[i]);
            head = isCut ? found[^1] : null;
        }

        vocabulary.Learn(broken);
        return vocabulary;
    }

    public int this[string word] => words.GetValueOrDefault(word);

    /// <summary>Where a word lacks the hyphen the document mostly writes it with; null when it does not.</summary>
    public int? HyphenFor(string word) =>
        hyphened.TryGetValue(word, out var spelling) && words[spelling] > this[word] && !spelling.Split('-').Any(EitherWay.Contains) ? spelling.IndexOf('-', StringComparison.Ordinal) : null;

    /// <summary>
    /// Whether the hyphen of a word cut at a line end belongs to it: as the document writes the word elsewhere, else
    /// when the document is one that breaks lines at hyphens only and never within a word.
    /// </summary>
    public bool KeepsHyphen(string head, string tail)
    {
        if (char.IsDigit(head[^1]) || char.IsDigit(tail[0]) || char.IsUpper(tail[0])) return true;
        var compound = this[$"{head}-{tail}"];
        var whole = this[head + tail];
        if (compound != whole) return compound > whole;
        return !splitsWords || this[tail] > 0;
    }

    /// <summary>A document splits words when joining words cut at line ends gives words it has elsewhere more often than compounds.</summary>
    private void Learn(List<(string Head, string Tail)> broken)
    {
        splitsWords = broken.Count(IsSplit) > broken.Count(pair => this[$"{pair.Head}-{pair.Tail}"] > this[pair.Head + pair.Tail]);
        foreach (var (head, tail) in broken)
        {
            Count(KeepsHyphen(head, tail) ? $"{head}-{tail}" : head + tail);
        }
    }

    private bool IsSplit((string Head, string Tail) pair) =>
        this[pair.Head + pair.Tail] > this[$"{pair.Head}-{pair.Tail}"] && (this[pair.Head] == 0 || this[pair.Tail] == 0);

    /// <summary>A hyphenated word counts whole and by its parts.</summary>
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

    [GeneratedRegex(@"[\p{L}\p{N}]-\s*$")]
    private static partial Regex LineEnd();
}
