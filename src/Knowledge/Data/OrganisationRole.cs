namespace Marrakech.Knowledge.Data;

/// <summary>Roles of an organisation in an item.</summary>
internal static class OrganisationRole
{
    /// <summary>A text names it; nobody has said yet what it did.</summary>
    public const string Named = "named";

    /// <summary>The roles in the order pages show them.</summary>
    public static readonly string[] Order = ["lead", "partner", "funder", Named];
}
