using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Booklets;

/// <summary>
/// Finds the sources named in brackets in running text: <c>(UNHCR, 2013; UNICEF, 2013)</c>, <c>(Kim, n.d.)</c>,
/// <c>(see …)</c>. They stay in the text; here they become citations.
/// </summary>
internal static partial class InlineCitations
{
    public static List<SourceCitation> Find(string text)
    {
        var citations = new List<SourceCitation>();
        foreach (Match bracket in Bracket().Matches(text))
        {
            var inner = bracket.Groups[1].Value.Trim();
            if (Reference().IsMatch(inner)) Add(inner);
            else if (Dated().IsMatch(inner)) AddDated(inner);
        }

        return citations;

        void Add(string source)
        {
            if (!citations.Exists(citation => citation.Text == source)) citations.Add(new SourceCitation(null, source, Link(source)));
        }

        void AddDated(string inner)
        {
            var author = string.Empty;
            foreach (var part in inner.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                // A year alone is another work of the same author.
                var source = YearOnly().IsMatch(part) ? $"{author}, {part}" : part;
                var comma = source.LastIndexOf(',');
                if (comma > 0) author = source[..comma];
                Add(source);
            }
        }
    }

    private static string? Link(string source) => WebAddress.First(source);

    [GeneratedRegex(@"\(\(?([^()]{3,160})\)")]
    private static partial Regex Bracket();

    /// <summary>An author and a year, the year perhaps with a letter or unknown.</summary>
    [GeneratedRegex(@"^\p{L}[^;]{1,100},\s?(?:(?:19|20)\d{2}|n\.d\.)\s?[a-z]?(?:;.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^[Ss]ee\s")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:(?:19|20)\d{2}|n\.d\.)\s?[a-z]?$")]
    private static partial Regex YearOnly();
}
