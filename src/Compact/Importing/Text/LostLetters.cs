using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>Finds where a file lost letters, quotes or dashes because it was saved in an encoding that has none: a question mark stands in their place.</summary>
internal static partial class LostLetters
{
    /// <summary>Kind of the anomaly.</summary>
    public const string Kind = "lost-letter";

    public static void Report(SourceText source, Ledger ledger)
    {
        foreach (var line in source.Lines)
        {
            foreach (var match in Lost().EnumerateMatches(line.Text.Text))
            {
                var word = line.Text.Slice(match.Index, match.Length);
                ledger.Anomaly(Kind, $"A letter is lost: “{word.Text}”.", ledger.Place(word));
            }
        }
    }

    /// <summary>Within a word that is no address, alone between words of one sentence, or the sign of Unicode for it.</summary>
    [GeneratedRegex(@"(?<![^\s(“""\[])\p{L}+[?\uFFFD]\p{L}+(?![^\s.,;:)”""\]])|(?<=[\p{L},)] )\?(?= \p{Ll})|\uFFFD")]
    private static partial Regex Lost();
}
