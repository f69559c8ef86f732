using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>A numbered entry with a sentence about it.</summary>
public sealed record NumberedOutline(int Number, LocalText Name, LocalText? About);
