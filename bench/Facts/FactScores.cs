using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Knowledge.Facts;

namespace Marrakech.Bench.Facts;

/// <summary>A practice to read: its gold facts, title and text.</summary>
internal sealed record FactCase(GoldFacts Gold, string Title, string Text);

/// <summary>How one kind of fact is found: precision and recall with the counts behind them.</summary>
internal sealed record FactScore(string Kind, int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Kind,-14} precision {Precision:0.000}  recall {Recall:0.000}  right {Right} wrong {Wrong} missed {Missed}");
}

/// <summary>A difference between the extractor and the person, to look at.</summary>
internal sealed record FactMiss(string Key, string Kind, string Value, bool IsWrong);

/// <summary>Measures the extractor against the gold set. Counts are over all practices together.</summary>
internal static partial class FactScores
{
    // Names are compared by their words; four fifths in common allows "the", an adjective of nationality and inflection.
    private const double SameName = 0.8;

    public static (IReadOnlyList<FactScore> Scores, IReadOnlyList<FactMiss> Misses) Measure(FactExtractor extractor, IEnumerable<FactCase> cases)
    {
        var misses = new List<FactMiss>();
        var counts = new Dictionary<string, (int Right, int Wrong, int Missed)>();
        foreach (var item in cases)
        {
            var facts = extractor.Extract(item.Title, item.Text);
            Count(item, "countries", item.Gold.Countries, facts.Countries.Select(c => c.Code), (a, b) => a == b);
            Count(item, "organisations", DistinctNames(extractor, item.Gold.Organisations), facts.Organisations.SelectMany(o => Names(o.Key, o.Name)).DistinctBy(n => n.Split('|')[0]), IsSameOrganisation);
            Count(item, "years", item.Gold.Years.Select(Text), facts.Years.Select(Text), (a, b) => a == b);
            Count(item, "level", [item.Gold.Level], [LevelName(facts.Level.Level)], (a, b) => a == b);
            Count(item, "amounts", item.Gold.Amounts, facts.Amounts.Select(a => a.Words.Words), SameNumber);
            Count(item, "people", item.Gold.People, facts.People.Select(p => p.Words.Words), SameNumber);
        }

        return ([.. counts.Select(c => new FactScore(c.Key, c.Value.Right, c.Value.Wrong, c.Value.Missed))], misses);

        void Count(FactCase item, string kind, IEnumerable<string> expected, IEnumerable<string> found, Func<string, string, bool> same)
        {
            var open = expected.ToList();
            var (right, wrong, _) = (0, 0, 0);
            foreach (var value in found)
            {
                var at = open.FindIndex(e => same(e, value));
                if (at < 0)
                {
                    wrong++;
                    misses.Add(new(item.Gold.Key, kind, value, true));
                    continue;
                }

                right++;
                open.RemoveAt(at);
            }

            misses.AddRange(open.Select(o => new FactMiss(item.Gold.Key, kind, o, false)));
            var before = counts.GetValueOrDefault(kind);
            counts[kind] = (before.Right + right, before.Wrong + wrong, before.Missed + open.Count);
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string LevelName(PracticeLevel level) => level == PracticeLevel.CrossRegional ? "cross-regional" : level.ToString().ToLowerInvariant();

    /// <summary>The gold set lists an organisation once for each way it is written; here it counts once.</summary>
    private static IEnumerable<string> DistinctNames(FactExtractor extractor, IEnumerable<string> names) => names
        .Select(name => extractor.Extract("", name).Organisations
            .Where(o => o.Words.Any(w => w.Words.Length >= name.Length - 4))
            .MaxBy(o => o.Words.Max(w => w.Words.Length)) is { } known
            ? Names(known.Key, known.Name).First()
            : Names(OrganisationPhrases.KeyOf(Bracketed().Replace(name, "")), name).First())
        .DistinctBy(n => n.Split('|')[0]);

    private static IEnumerable<string> Names(string key, string name) => [key + "|" + name];

    private static bool IsSameOrganisation(string a, string b)
    {
        var (x, y) = (a.Split('|'), b.Split('|'));
        if (x[0] == y[0])
            return true;
        if (x[0].StartsWith("government:", StringComparison.Ordinal) || y[0].StartsWith("government:", StringComparison.Ordinal))
            return false;
        var (left, right) = (Words(x[1]), Words(y[1]));
        return left.Intersect(right).Count() >= SameName * left.Union(right).Count();
    }

    private static HashSet<string> Words(string name) =>
        [.. OrganisationPhrases.KeyOf(Bracketed().Replace(name, "")).Split(' ').Where(w => w is not ("of" or "for" or "and" or "on" or "in"))];

    private static bool SameNumber(string a, string b) => Number(a) == Number(b);

    private static string Number(string words) => DigitsPattern().Match(words) is { Success: true } match
        ? match.Value.TrimEnd(',', '.')
        : words.Split(' ').FirstOrDefault(w => NumberWords().IsMatch(w)) ?? words;

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\d[\d,.]*")]
    private static partial Regex DigitsPattern();

    [GeneratedRegex("^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberWords();
}
