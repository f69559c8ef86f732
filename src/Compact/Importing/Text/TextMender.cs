using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>Undoes the damage a PDF does inside running text: spaces before punctuation, compounds that lost their hyphen.</summary>
/// <param name="vocabulary">The words of the document.</param>
/// <param name="ledger">The account.</param>
/// <param name="restoresHyphens">False for a document whose hyphens survived, so that a compound without one is its own spelling.</param>
internal sealed partial class TextMender(Vocabulary vocabulary, Ledger ledger, bool restoresHyphens = true)
{
    public TracedText Mend(TracedText text)
    {
        text = text.Collapse();
        text = ledger.Repair("spacing", text, [.. Misplaced(text.Text)]);
        if (!restoresHyphens) return text;
        return ledger.Repair("hyphenation", text, [.. LostHyphens(text.Text)]);
    }

    private static IEnumerable<Edit> Misplaced(string text) =>
        from Match match in Spacing().Matches(text)
        let space = match.Groups["space"]
        select new Edit(space.Index, space.Length, string.Empty);

    /// <summary>A word the document writes more often with a hyphen gets it back.</summary>
    private IEnumerable<Edit> LostHyphens(string text)
    {
        foreach (Match match in Word().Matches(text))
        {
            if (vocabulary.HyphenFor(match.Value) is { } at) yield return new Edit(match.Index + at, 0, "-");
        }
    }

    [GeneratedRegex(@"(?<=[\p{L}\p{N})”’""])(?<space>\s+)(?=[,;:.!?](?:\s|$))|(?<=[(“\[])(?<space>\s+)(?=\S)|(?<=[\p{L}\p{N}.,;])(?<space>\s+)(?=[)\]”])")]
    private static partial Regex Spacing();

    [GeneratedRegex(@"(?<![\p{L}-])\p{L}{7,}(?![\p{L}-])")]
    private static partial Regex Word();
}
