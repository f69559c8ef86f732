namespace Marrakech.Compact.Contracts;

/// <summary>A practice told by a booklet.</summary>
/// <param name="Objective">Objective it stands under.</param>
/// <param name="Position">1-based position under that objective in this document.</param>
/// <param name="Title">Heading, repaired.</param>
/// <param name="Text">Body, repaired; paragraphs separated by one blank line.</param>
/// <param name="Citations">Sources it cites, in order.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourcePractice(
    int Objective,
    int Position,
    string Title,
    string Text,
    IReadOnlyList<SourceCitation> Citations,
    Place Place);
