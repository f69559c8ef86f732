using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;
using Xunit;

namespace Marrakech.App.Compact.Importing;

/// <summary>
/// Holds the result against the source without the importer's own account: whatever it booked as structure or
/// furniture, no paragraph of the source may be missing.
/// </summary>
public sealed partial class NothingLostTests
{
    private const int Run = 4;

    /// <summary>Longer than any fixed sub-heading or invitation that comes back in every chapter.</summary>
    private const int LeastWords = 18;

    [Theory]
    [InlineData(DocumentKind.Resolution)]
    [InlineData(DocumentKind.Booklet)]
    [InlineData(DocumentKind.FirstEdition)]
    [InlineData(DocumentKind.ActionLabels)]
    [InlineData(DocumentKind.Recommendations)]
    public void Every_paragraph_of_the_source_stands_in_the_result(DocumentKind kind)
    {
        var result = Runs(Words(Essence.Of(Documents.Of(kind)))).ToHashSet(StringComparer.Ordinal);
        var paragraphs = BlankLines().Split(Tags().Replace(Documents.TextOf(kind), " ")).Select(Words).Where(words => words.Count >= LeastWords).ToList();
        Assert.NotEmpty(paragraphs);
        Assert.All(paragraphs, words => Assert.True(Runs(words).Count(result.Contains) > (words.Count - Run + 1) * 0.4, string.Join(' ', words)));
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    private static IEnumerable<string> Runs(List<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - Run + 1)).Select(at => string.Join(' ', words.GetRange(at, Run)));

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
