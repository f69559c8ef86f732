namespace Marrakech.Connection.Domain.Matching;

/// <summary>A part of a score.</summary>
/// <param name="Part">Which.</param>
/// <param name="Value">0-1.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Points">What it brings to the score.</param>
/// <param name="Explain">Gives why, in words.</param>
internal sealed record ScoredPart(MatchPart Part, double Value, double Weight, double Points, Func<Reason> Explain)
{
    /// <summary>Why, in words: thought of when it is read, for most of what is found is compared and not shown.</summary>
    public Reason Reason => Explain();
}

/// <summary>A suggestion with the reckoning behind it.</summary>
/// <param name="Candidate">What is suggested.</param>
/// <param name="Score">0-100.</param>
/// <param name="Parts">What it is made of, the part that brings most first.</param>
internal sealed record Match(Candidate Candidate, int Score, IReadOnlyList<ScoredPart> Parts)
{
    /// <summary>One sentence of why: that of the part that brings most.</summary>
    public Reason Reason => Parts[0].Reason;
}
