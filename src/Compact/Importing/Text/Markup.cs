using System.Net;
using System.Text.RegularExpressions;

namespace Marrakech.Compact.Importing.Text;

/// <summary>
/// Takes the signs of Markdown and inline HTML out of a text. Footnote marks in <c>&lt;sup&gt;</c> are left to
/// <see cref="FootnoteMarks"/>; links are left as they are, because some documents need the target.
/// </summary>
internal static partial class Markup
{
    /// <summary>Entities decoded, emphasis and presentational tags gone, invisible characters gone.</summary>
    public static TracedText Clean(TracedText text, Ledger ledger)
    {
        if (!Suspicious().IsMatch(text.Text)) return text;
        text = ledger.Repair("markup", text, [.. Edits(BrokenTag(), text, m => $"<{m.Groups[1].Value}>")]);
        text = ledger.Repair("entity", text, [.. Edits(Entity(), text, m => WebUtility.HtmlDecode(m.Value))]);
        text = ledger.Tidy(text, [.. Edits(Tag(), text, _ => string.Empty)]);
        text = ledger.Tidy(text, [.. Edits(Strong(), text, _ => string.Empty)]);
        text = ledger.Tidy(text, [.. Emphasis(text)]);
        return ledger.Tidy(text, [.. Edits(Invisible(), text, _ => string.Empty)]);
    }

    private static IEnumerable<Edit> Edits(Regex pattern, TracedText text, Func<Match, string> with) =>
        from Match match in pattern.Matches(text.Text)
        let replacement = with(match)
        where replacement != match.Value
        select new Edit(match.Index, match.Length, replacement);

    private static IEnumerable<Edit> Emphasis(TracedText text)
    {
        foreach (Match match in Starred().Matches(text.Text))
        {
            yield return new Edit(match.Index, 1, string.Empty);
            yield return new Edit(match.Index + match.Length - 1, 1, string.Empty);
        }
    }

    [GeneratedRegex(@"[&<*_\u00AD\u200B-\u200F\u2060\uFEFF]")]
    private static partial Regex Suspicious();

    /// <summary>A tag inside a tag whose escape sign was torn apart: <c>&lt;sup&gt;&amp;&lt;/sup&gt;lt;sup&gt;</c>.</summary>
    [GeneratedRegex(@"<(\w{1,10})>\s*&\s*</\1>\s*lt;\s*\1>")]
    private static partial Regex BrokenTag();

    [GeneratedRegex(@"&(?:[a-zA-Z][a-zA-Z0-9]{1,10}|#[0-9]{1,6}|#x[0-9a-fA-F]{1,6});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"</?(?:b|i|u|em|strong|span|font|small)(?:\s[^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\*\*+|__+")]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*])\*(?=\S)[^*\n]{1,300}(?<=\S)\*(?![\w*])")]
    private static partial Regex Starred();

    [GeneratedRegex(@"[\u00AD\u200B-\u200F\u2060\uFEFF]")]
    private static partial Regex Invisible();
}
