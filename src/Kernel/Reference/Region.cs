namespace Marrakech.Kernel.Reference;

/// <summary>A region or sub-region by UN M49.</summary>
public sealed record Region(string M49, string? Parent, LocalText Name);
