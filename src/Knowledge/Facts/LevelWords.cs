namespace Marrakech.Knowledge.Facts;

/// <summary>Words by which the level of a practice is judged.</summary>
internal sealed record LevelWords
{
    /// <summary>Words that speak for a level, with how much.</summary>
    public required IReadOnlyDictionary<PracticeLevel, Dictionary<string, double>> Cues { get; init; }

    /// <summary>Words that say that countries act together and not each for itself.</summary>
    public required IReadOnlyList<string> Cooperation { get; init; }

    /// <summary>Words before a country that only pays.</summary>
    public required IReadOnlyList<string> Funders { get; init; }
}
