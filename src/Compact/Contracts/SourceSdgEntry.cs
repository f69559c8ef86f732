namespace Marrakech.Compact.Contracts;

/// <summary>An SDG target (or whole goal) listed for an objective.</summary>
/// <param name="Code">Target code (<c>10.7</c>, <c>17.b</c>), or goal number alone where no target is named.</param>
/// <param name="Text">The text given for it, possibly empty.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceSdgEntry(string Code, string Text, Place Place);
