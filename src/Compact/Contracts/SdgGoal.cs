using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>A Sustainable Development Goal with its targets.</summary>
public sealed record SdgGoal(int Number, LocalText Name, IReadOnlyList<SdgTarget> Targets);
