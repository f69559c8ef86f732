using System.Text.RegularExpressions;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Booklets.FirstEdition;

/// <summary>
/// Takes out the signs a conversion to Markdown leaves when it takes a note for a formula or a link: commands of
/// LaTeX, anchors of HTML. A raised number becomes a footnote mark. Works on the whole text, for line breaks can
/// stand inside a sign.
/// </summary>
internal static partial class LatexMarkup
{
    public static List<TracedText> Lines(SourceText source, Ledger ledger)
    {
        var text = TracedText.Join("\n", source.Lines.Select(line => line.Text));
        text = Replace(text, ledger, TornTag(), match => match.Groups[1].Value);
        text = Replace(text, ledger, TornQuote(), _ => string.Empty);
        text = Replace(text, ledger, Anchor(), _ => string.Empty);
        text = Replace(text, ledger, Named(), match => $"<sup>{match.Groups[1].Value}</sup>");
        text = Replace(text, ledger, Raised(), match => $"<sup>{match.Groups[1].Value}</sup>");
        text = Replace(text, ledger, RaisedFirst(), match => $"<sup>{FootnoteMarks.Lowered(match.Value)}</sup>");
        text = Replace(text, ledger, Command(), With);
        text = ledger.Tidy(text, [.. Emphasis().Matches(text.Text).Select(match => new Edit(match.Index, match.Length, string.Empty))]);
        return Cut(text);
    }

    private static TracedText Replace(TracedText text, Ledger ledger, Regex pattern, Func<Match, string> with)
    {
        var edits = new List<Edit>();
        foreach (Match match in pattern.Matches(text.Text))
        {
            edits.Add(new Edit(match.Index, match.Length, with(match)));
            ledger.Repaired("markup", match.Value, edits[^1].With, ledger.Place(text.Slice(match.Index, match.Length)));
        }

        return edits.Count == 0 ? text : ledger.Tidy(text, edits);
    }

    private static string With(Match match) => match.Value switch
    {
        ['\\', '$' or '_' or '%' or '#' or '&'] => match.Value[1..],
        ['\\', ',' or ' ' or ';'] => " ",
        _ => string.Empty,
    };

    private static List<TracedText> Cut(TracedText text)
    {
        var lines = new List<TracedText>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.Text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            lines.Add(text.Slice(start, end - start));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>A tag put around half of a command.</summary>
    [GeneratedRegex(@"<sup>([^<\r\n]{0,20}[\\^{][^<\r\n]{0,20})</sup>")]
    private static partial Regex TornTag();

    /// <summary>What is left of a number read as a quotation mark.</summary>
    [GeneratedRegex(@"<(?:sup|sub)>\s*&\s*</(?:sup|sub)>\s*quot;")]
    private static partial Regex TornQuote();

    [GeneratedRegex(@"<a\s[^<>]{0,600}>|</a>")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\^\{?\s*(?:\\rm\s*)?(\d{1,3})\s*\}?")]
    private static partial Regex Raised();

    /// <summary>A footnote as Markdown has it.</summary>
    [GeneratedRegex(@"\[\^(\d{1,3})\]:?")]
    private static partial Regex Named();

    /// <summary>The number of a definition: within a text raised digits are marks already.</summary>
    [GeneratedRegex(@"(?<=^[ \t]*)[⁰¹²³⁴-⁹]{1,3}(?=\s*\S)", RegexOptions.Multiline)]
    private static partial Regex RaisedFirst();

    [GeneratedRegex(@"\\[$_%#&]|\\[ ,;]|\\\\|\\(?=[\r\n])|\\(?:begin|end)\{\w+\}(?:\{\w+\})?|\\color\{\w+\}|\\(?:underline|text|mathrm|textit|textbf|rm|it)(?![a-z])|&\s+(?=\\underline)|[${}]")]
    private static partial Regex Command();

    /// <summary>A star at the edge of a word; its partner can stand lines away.</summary>
    [GeneratedRegex(@"(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])")]
    private static partial Regex Emphasis();
}
