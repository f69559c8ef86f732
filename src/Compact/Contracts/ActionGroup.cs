using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>A group of actions, by first and last letter.</summary>
public sealed record ActionGroup(string From, string To, LocalText Label);
