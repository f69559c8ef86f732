namespace Marrakech.Connection.Domain.Assessing;

/// <summary>A criterion on which two opinions differ.</summary>
internal sealed record ScoreDifference(Criterion Criterion, int First, int Second);

/// <summary>From when on a second officer scores a request for themselves.</summary>
/// <param name="Points">Points of the priority from which on; above 100 never.</param>
/// <param name="Cost">Cost to the hub from which on, in whole US dollars.</param>
internal sealed record SecondOpinionLimits(int Points, long Cost);

/// <summary>
/// Four eyes: a request that weighs much is scored by two officers, each for themselves. The first opinion makes the priority; the second shows where it
/// stands alone.
/// </summary>
internal static class SecondOpinion
{
    /// <summary>Points of a criterion from which on two opinions are far apart.</summary>
    public const int Far = 2;

    /// <summary>Whether a second officer must score a request.</summary>
    /// <param name="points">Points of the priority, 0-100.</param>
    /// <param name="cost">Estimated cost, in whole US dollars; null where none was told.</param>
    /// <param name="funds">What of it the country has, in whole US dollars.</param>
    /// <param name="limits">From when on.</param>
    public static bool IsNeeded(int points, long? cost, long? funds, SecondOpinionLimits limits) => points >= limits.Points || (cost ?? 0) - (funds ?? 0) >= limits.Cost;

    /// <summary>Where two opinions are far apart.</summary>
    public static IReadOnlyList<ScoreDifference> Differences(Assessment first, Assessment second) =>
    [
        .. Assessment.Criteria.Select(c => new ScoreDifference(c, first.Scores.GetValueOrDefault(c), second.Scores.GetValueOrDefault(c))).Where(d => Math.Abs(d.First - d.Second) >= Far),
    ];
}
