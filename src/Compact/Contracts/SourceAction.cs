namespace Marrakech.Compact.Contracts;

/// <summary>An action (or an action's label) of an objective.</summary>
/// <param name="Letter">The right letter after numbering was put right.</param>
/// <param name="Text">Text as this document has it, repaired.</param>
/// <param name="Group">Sub-heading it stands under, or null.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceAction(string Letter, string Text, string? Group, Place Place);
