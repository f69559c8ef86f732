using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>An action's short plain label.</summary>
public sealed record ActionOutline(string Letter, LocalText Label);
