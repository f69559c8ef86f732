namespace Marrakech.Compact.Contracts;

/// <summary>An objective (1-23) as a document gives it.</summary>
/// <param name="Number">1-23.</param>
/// <param name="Title">Title as printed, repaired.</param>
/// <param name="Paragraph">Number of the paragraph of the Compact that states it (17-39), where the document has it.</param>
/// <param name="Commitment">Commitment text, where the document has it.</param>
/// <param name="Actions">Actions or labels in order.</param>
/// <param name="SdgTargets">SDG entries listed for it.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceObjective(
    int Number,
    string Title,
    int? Paragraph,
    string? Commitment,
    IReadOnlyList<SourceAction> Actions,
    IReadOnlyList<SourceSdgEntry> SdgTargets,
    Place Place);
