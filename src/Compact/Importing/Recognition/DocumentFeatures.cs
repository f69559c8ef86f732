using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Recognition;

/// <summary>The features of each kind of document.</summary>
internal static partial class DocumentFeatures
{
    public static IReadOnlyDictionary<DocumentKind, IReadOnlyList<DocumentFeature>> ByKind { get; } = new Dictionary<DocumentKind, IReadOnlyList<DocumentFeature>>
    {
        [DocumentKind.Resolution] =
        [
            new(Commitment(), 20, 3), new(DrawFrom(), 20, 3), new(NumberedObjective(), 20, 2), new(Symbol(), 1, 1), new(Assembly(), 2, 1),
        ],
        [DocumentKind.Booklet] =
        [
            new(Actions(), 20, 2), new(ExamplePractices(), 15, 4), new(RelevantGoals(), 15, 3), new(Goal(), 40, 1),
        ],
        [DocumentKind.FirstEdition] =
        [
            new(Actions(), 20, 2), new(Responses(), 6, 5), new(Goal(), 40, 2), new(RaisedNotes(), 20, 1),
        ],
        [DocumentKind.ActionLabels] =
        [
            new(Actions(), 20, 2), new(TitleLine(), 20, 5), new(ObjectiveHeading(), 20, 3),
        ],
        [DocumentKind.Recommendations] =
        [
            new(Means(), 1, 3), new(PartnershipsHead(), 1, 2), new(RecommendationsHead(), 1, 3), new(Indicators(), 1, 1), new(Framework(), 1, 1),
        ],
    };

    /// <summary>Single spaces, no signs of markup and no soft hyphens, so that width, line ends and emphasis make no difference.</summary>
    public static string Flatten(string text) => White().Replace(Tags().Replace(text.Replace("\u00AD", string.Empty, StringComparison.Ordinal), " "), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"</?(?:b|i|u|p|ul|li|td|th|tr|strong|em)(?:\s[^<>]*)?>|\*\*|__", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\bWe commit to\b", RegexOptions.IgnoreCase)]
    private static partial Regex Commitment();

    [GeneratedRegex(@"\bdraw from the following actions\b", RegexOptions.IgnoreCase)]
    private static partial Regex DrawFrom();

    [GeneratedRegex(@"\bObjective \d{1,2}: \p{Lu}")]
    private static partial Regex NumberedObjective();

    [GeneratedRegex(@"\bA/RES/73/195\b")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\bGeneral Assembly\b")]
    private static partial Regex Assembly();

    [GeneratedRegex(@"\bAssociated actions\b", RegexOptions.IgnoreCase)]
    private static partial Regex Actions();

    [GeneratedRegex(@"\bExample practices\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExamplePractices();

    [GeneratedRegex(@"\bRelevant sustainable development goals\b", RegexOptions.IgnoreCase)]
    private static partial Regex RelevantGoals();

    [GeneratedRegex(@"\bSDG ?\d{1,2} ?:", RegexOptions.IgnoreCase)]
    private static partial Regex Goal();

    [GeneratedRegex(@"\bPotential responses\b", RegexOptions.IgnoreCase)]
    private static partial Regex Responses();

    [GeneratedRegex(@"<sup>|[¹²³⁴-⁹]", RegexOptions.IgnoreCase)]
    private static partial Regex RaisedNotes();

    [GeneratedRegex(@"\bTitle: ?\p{Lu}")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"\bObjective \d{1,2}\b(?!:)", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectiveHeading();

    [GeneratedRegex(@"\bMeans of implementation\b", RegexOptions.IgnoreCase)]
    private static partial Regex Means();

    [GeneratedRegex(@"\bPartnerships\b")]
    private static partial Regex PartnershipsHead();

    [GeneratedRegex(@"\bRecommendations ?/ ?Actionable commitment", RegexOptions.IgnoreCase)]
    private static partial Regex RecommendationsHead();

    [GeneratedRegex(@"\bMigration Governance Indicators\b", RegexOptions.IgnoreCase)]
    private static partial Regex Indicators();

    [GeneratedRegex(@"\bMigration Governance Framework\b", RegexOptions.IgnoreCase)]
    private static partial Regex Framework();
}
