namespace Marrakech.Compact.Contracts;

/// <summary>A sub-item of a paragraph. Address is relative to the Compact: <c>43/a/ii</c>.</summary>
/// <param name="Marker">Letter or roman numeral without brackets.</param>
/// <param name="Address">Slash-separated address from the paragraph number down.</param>
/// <param name="Text">Repaired text without the marker.</param>
/// <param name="Group">Sub-heading under which it stands, as over 2 (h)-(l); null otherwise.</param>
/// <param name="Items">Deeper items.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceItem(string Marker, string Address, string Text, string? Group, IReadOnlyList<SourceItem> Items, Place Place);
