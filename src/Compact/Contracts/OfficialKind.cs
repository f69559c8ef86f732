namespace Marrakech.Compact.Contracts;

/// <summary>Kinds of official text.</summary>
public enum OfficialKind
{
    Paragraph = 1,
    Item = 2,
    Principle = 3,
    Objective = 4,
    Action = 5,
    SdgTarget = 6,
    Footnote = 7,
    Framework = 8,
    Resource = 9,
    Recommendation = 10,
    MeansOfImplementation = 11,
    Partnership = 12,

    /// <summary>What stands outside the numbered parts: front matter, introduction, closing words.</summary>
    Passage = 13,
}
