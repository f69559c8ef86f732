using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>A guiding principle in our own words.</summary>
public sealed record PrincipleOutline(string Letter, LocalText Name, LocalText About);
