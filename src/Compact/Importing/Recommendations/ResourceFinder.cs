using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Importing.Text;

namespace Marrakech.Compact.Importing.Recommendations;

/// <summary>Finds the tools the means of implementation point to: a name in capitals with its acronym in brackets behind it.</summary>
internal static partial class ResourceFinder
{
    public static IReadOnlyList<SourceResource> Find(IReadOnlyList<SourceRecommendation> recommendations, Ledger ledger)
    {
        var resources = new Dictionary<string, SourceResource>(StringComparer.OrdinalIgnoreCase);
        foreach (var recommendation in recommendations)
        {
            foreach (var bullet in recommendation.Means.SelectMany(All))
            {
                foreach (Match match in Named().Matches(bullet.Text)) Add(match, bullet, recommendation.Place);
            }
        }

        return [.. resources.Values];

        void Add(Match match, SourceBullet bullet, Place place)
        {
            var acronym = match.Groups["acronym"].Value;
            var name = Article().Replace(match.Groups["name"].Value, string.Empty);
            if (!Abbreviates(acronym, name) || resources.ContainsKey(acronym)) return;
            resources[acronym] = new SourceResource($"{name} ({acronym})", bullet.Text, null, place) { Objectives = ObjectivesOf(acronym) };
            ledger.Found("resource", acronym, place);
        }
    }

    private static IReadOnlyList<int> ObjectivesOf(string acronym) =>
        Outline.Tools.FirstOrDefault(tool => string.Equals(tool.Acronym, acronym, StringComparison.OrdinalIgnoreCase))?.Objectives ?? [];

    private static IEnumerable<SourceBullet> All(SourceBullet bullet) => bullet.Bullets.SelectMany(All).Prepend(bullet);

    /// <summary>True when the letters of the acronym come in this order in the name, beginning with its first.</summary>
    private static bool Abbreviates(string acronym, string name)
    {
        if (char.ToUpperInvariant(acronym[0]) != char.ToUpperInvariant(name[0])) return false;
        var at = 0;
        foreach (var letter in name)
        {
            if (at < acronym.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(acronym[at])) at++;
        }

        return at == acronym.Length;
    }

    [GeneratedRegex(@"(?<name>(?:\p{Lu}[\p{L}\p{Pd}]+\s+){2,6})\((?<acronym>\p{Lu}[\p{L}]{2,6})\)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:The|An?)\s+|\s+$")]
    private static partial Regex Article();
}
