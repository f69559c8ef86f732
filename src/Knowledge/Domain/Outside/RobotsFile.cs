using System.Globalization;
using System.Text;

namespace Marrakech.Knowledge.Domain.Outside;

/// <summary>What a site asks of programs that visit it: its file robots.txt as RFC 9309 has it. Pure.</summary>
/// <remarks>The groups that name the program count, else those for all (2.2.1). Of the rules that fit an address the longest decides, of two as long the one that allows (2.2.2).</remarks>
internal sealed class RobotsFile
{
    /// <summary>Bytes of a file that are read; what stands behind them says nothing (2.5).</summary>
    public const int Longest = 500 * 1024;

    /// <summary>The file of a site that has none (2.3.1.3).</summary>
    public static readonly RobotsFile None = new([]);

    private readonly IReadOnlyList<Rule> rules;

    private RobotsFile(IReadOnlyList<Rule> rules) => this.rules = rules;

    /// <summary>Characters of the rules, for what is kept of many sites.</summary>
    public int Size => rules.Sum(r => r.Pattern.Length);

    /// <summary>Reads the rules for one program.</summary>
    /// <param name="text">The file.</param>
    /// <param name="program">Name of the program, letters, hyphens and underscores only.</param>
    /// <param name="isForAllToo">Whether what is asked of all programs counts where none is named.</param>
    public static RobotsFile Parse(string text, string program, bool isForAllToo = true)
    {
        var (named, forAll) = (new List<Rule>(), new List<Rule>());
        var (isNamed, isHead, isOurs, isForAll) = (false, false, false, false);
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            if (Read(line) is not var (key, value)) continue;
            if (key == "user-agent")
            {
                // Names that follow one another share the rules below them; other lines between them, as of site maps, part nothing.
                if (!isHead) (isOurs, isForAll) = (false, false);
                isHead = true;
                isOurs |= NameIn(value).Equals(program, StringComparison.OrdinalIgnoreCase);
                isForAll |= value == "*";
                isNamed |= isOurs;
            }
            else if (key is "allow" or "disallow")
            {
                isHead = false;
                if (value.Length == 0 || value[0] is not ('/' or '*')) continue;
                var rule = new Rule(Canonical(value, isPattern: true), key == "allow");
                if (isOurs) named.Add(rule);
                if (isForAll) forAll.Add(rule);
            }
        }

        return new RobotsFile(isNamed ? named : isForAllToo ? forAll : []);
    }

    /// <summary>Whether an address may be visited.</summary>
    /// <param name="pathAndQuery">Its path, with the query where it has one.</param>
    public bool Allows(string pathAndQuery)
    {
        var asked = Canonical(pathAndQuery, isPattern: false);
        var best = new Rule("", true);
        foreach (var rule in rules)
        {
            if ((rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.IsAllowed)) && rule.Fits(asked)) best = rule;
        }

        return best.IsAllowed;
    }

    private static (string Key, string Value)? Read(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('#') is >= 0 and var comment) line = line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? null : (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    /// <summary>The name at the beginning of what stands for a program, as <c>Name/1.0</c>.</summary>
    private static string NameIn(string value) => string.Concat(value.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_'));

    /// <summary>One spelling of what may be spelt in several: octets outside ASCII are escaped, letters and digits are not, and escapes are in capitals (2.2.2).</summary>
    private static string Canonical(string text, bool isPattern)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var spelt = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            var (octet, isEscaped) = (bytes[at], false);
            if (octet == '%' && at + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped)) (octet, isEscaped, at) = (escaped, true, at + 2);
            var isSpecial = octet == '*' || octet == '$';
            var isPlain = isEscaped ? char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~'
                : octet < 0x80 && (!isSpecial || (isPattern && (octet == '*' || at == bytes.Length - 1)));
            if (isPlain) spelt.Append((char)octet);
            else spelt.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return spelt.ToString();
    }

    /// <summary>A rule: in its pattern <c>*</c> stands for anything, and <c>$</c> at the end for the end (2.2.3).</summary>
    private sealed record Rule(string Pattern, bool IsAllowed)
    {
        public bool Fits(string path)
        {
            var isWhole = Pattern.EndsWith('$');
            var pieces = (isWhole ? Pattern[..^1] : Pattern).Split('*');
            if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
            var at = pieces[0].Length;
            // Each piece is taken where it comes first: what fits at all fits so, and nothing is tried twice.
            foreach (var (index, piece) in pieces.Index().Skip(1))
            {
                if (isWhole && index == pieces.Length - 1) return path.Length - at >= piece.Length && path.EndsWith(piece, StringComparison.Ordinal);
                var found = path.IndexOf(piece, at, StringComparison.Ordinal);
                if (found < 0) return false;
                at = found + piece.Length;
            }

            return !isWhole || at == path.Length;
        }
    }
}
