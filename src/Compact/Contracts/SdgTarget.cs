using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>An SDG target by code with our own short label.</summary>
public sealed record SdgTarget(string Code, LocalText Label)
{
    /// <summary>Number of its goal.</summary>
    public int Goal => int.Parse(Code[..Code.IndexOf('.', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
}
