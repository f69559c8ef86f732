namespace Marrakech.Connection.Domain.Capabilities;

/// <summary>How much somebody can take on now. Stored by name; its words are <c>FreeCapacity.{Name}</c>.</summary>
internal enum FreeCapacity
{
    None,
    Little,
    Enough,
}
