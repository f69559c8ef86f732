using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>A name by key.</summary>
public sealed record KeyedName(string Key, LocalText Name);
