namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>How much somebody can take on now. Stored by name; its words are <c>FreeCapacity.{Name}</c>.</summary>
internal enum FreeCapacity
{
    None,
    Little,
    Enough,
}

/// <summary>Who pays for help. Stored by name; its words are <c>CostBasis.{Name}</c>.</summary>
internal enum CostBasis
{
    /// <summary>Whoever helps pays.</summary>
    Free,

    /// <summary>Both sides pay a part.</summary>
    Shared,

    /// <summary>Whoever asks pays.</summary>
    Paid,
}
