using System.Text.RegularExpressions;
using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Importing.Recognition;

/// <summary>Tells the kind of a document by what stands in it, scoring each kind by the features only it has.</summary>
internal static class DocumentRecognition
{
    /// <summary>Least score for a kind to be believed: more than half of its features, each as often as the document has it.</summary>
    public const double Least = 0.6;

    private const double LeastOfPart = 0.25;

    /// <summary>The kind of a text, or null when it is none of those known.</summary>
    public static DocumentKind? Recognise(string text)
    {
        var (kind, score) = Scores(text).MaxBy(pair => pair.Value);
        return score >= Least ? kind : null;
    }

    /// <summary>Whether a text that is no whole document has so much of one that it may be a part of it.</summary>
    public static bool IsPart(string text) => Scores(text).Values.Max() is >= LeastOfPart and < Least;

    /// <summary>Score 0-1 of each kind.</summary>
    public static IReadOnlyDictionary<DocumentKind, double> Scores(string text)
    {
        var flat = DocumentFeatures.Flatten(text);
        return DocumentFeatures.ByKind.ToDictionary(pair => pair.Key, pair => pair.Value.Sum(feature => feature.Score(flat)) / pair.Value.Sum(feature => feature.Weight));
    }
}

/// <summary>Something a kind of document has, and how often at least.</summary>
/// <param name="Pattern">What to look for in text of single spaces.</param>
/// <param name="Times">How often it stands there at least; fewer give part of the score.</param>
/// <param name="Weight">Weight among the features of the kind.</param>
internal sealed record DocumentFeature(Regex Pattern, int Times, double Weight)
{
    public double Score(string flat) => Weight * Math.Min(1, (double)Pattern.Count(flat) / Times);
}
