using System.Globalization;
using System.Text.RegularExpressions;

namespace Marrakech.Knowledge.Facts;

/// <summary>Finds years and periods. Years in the name of an agenda ("2030 Agenda") and in citations name no time of the practice.</summary>
internal static partial class PeriodFinder
{
    public static IReadOnlyList<PeriodFact> Find(FactText text, IReadOnlyList<AmountFact> amounts, IReadOnlyList<PeopleFact> people)
    {
        var periods = new List<PeriodFact>();
        foreach (Match match in PeriodPattern().Matches(text.Full))
        {
            var words = text.Words(match.Index, match.Index + match.Length);
            if (text.IsAside(match.Index) || amounts.Any(a => Overlaps(a.Words, words)) || people.Any(p => Overlaps(p.Words, words)))
                continue;

            var from = Year(match.Groups["from"].Value);
            if (match.Groups["to"] is not { Success: true } end)
            {
                var open = match.Groups["since"].Success;
                periods.Add(new(from, open ? null : from, words));
                continue;
            }

            var to = end.Length == 2 ? (from / 100 * 100) + Year(end.Value) : Year(end.Value);
            if (to >= from)
                periods.Add(new(from, to, words));
        }

        return periods;
    }

    private static int Year(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool Overlaps(FactWords a, FactWords b) =>
        a.Field == b.Field && a.Offset < b.Offset + b.Words.Length && b.Offset < a.Offset + a.Words.Length;

    [GeneratedRegex(@"""?(?:
          (?<![\w.,/$€£]|\d-)(?:(?<since>(?:[Ss]ince|as\ of|[Ff]rom)\s+)(?!(?:19|20)\d\d\s*(?:-|–|to|until|till|through)\s*\d))?
          (?:(?:[Bb]etween|[Ff]rom)\s+)?(?<from>(?:19|20)\d\d)
          (?:\s*(?:-|–|—)\s*(?<to>(?:19|20)\d\d|\d\d)(?!\d)|\s+(?:to|until|till|through|and)\s+(?<to>(?:19|20)\d\d)(?!\d)(?<=(?:[Bb]etween|[Ff]rom)\s+\d{4}\s+\w+\s+\d{4}))?
        | (?<=\d/)(?<from>(?:19|20)\d\d))
        (?!\d|[,.]\d|%|\s*(?:per\ cent|Agenda|Development\ Agenda))(?<!Agenda\s\d{4})(?<!Framework\D{0,40}\d{4}\s?[-–]\s?\d{4})",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PeriodPattern();
}
