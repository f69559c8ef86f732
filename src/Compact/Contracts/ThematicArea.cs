using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>A thematic area; <c>Key</c> names its colour.</summary>
public sealed record ThematicArea(int Number, string Key, LocalText Name, LocalText About);
