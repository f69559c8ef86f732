using System.Globalization;

namespace Marrakech.Knowledge.Duplicates;

/// <summary>What a similarity is made of.</summary>
internal enum SimilarityAspect
{
    /// <summary>Runs of the same words: share of the shorter text that stands word for word in the longer one.</summary>
    Wording,

    /// <summary>The same words in any order, rare ones counting more.</summary>
    Vocabulary,

    /// <summary>Words of one title in the other item.</summary>
    Title,

    Countries,
    Organisations,
    Years,
    Objective,
}

/// <summary>One part of a similarity.</summary>
/// <param name="Aspect">What was compared.</param>
/// <param name="Value">0-1.</param>
/// <param name="Weight">How much it counts in the subject; the wording stands apart and has none.</param>
/// <param name="Shared">Some of what both have.</param>
internal sealed record SimilarityPart(SimilarityAspect Aspect, double Value, double Weight, IReadOnlyList<string> Shared);

/// <summary>How similar two items are, with the parts it is made of.</summary>
/// <param name="First">Id of the one item.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Score">0-1: 1 - (1 - subject) (1 - wording), where the subject is the weighted mean of the other parts. Text taken over is enough alone; so is the same subject told in other words.</param>
/// <param name="Parts">The parts, of which facts unknown to either side are missing.</param>
internal sealed record Similarity(string First, string Second, double Score, IReadOnlyList<SimilarityPart> Parts)
{
    public double this[SimilarityAspect aspect] => Parts.FirstOrDefault(p => p.Aspect == aspect)?.Value ?? 0;

    /// <summary>One line for logs and reports.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{First} ~ {Second} {Score:0.000}: {string.Join(", ", Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Aspect} {p.Value:0.00}")))}");
}
