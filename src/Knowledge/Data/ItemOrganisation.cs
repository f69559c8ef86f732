namespace Marrakech.Knowledge.Data;

/// <summary>An organisation in its role in an item.</summary>
internal sealed class ItemOrganisation
{
    public const int NameLength = 200, AcronymLength = 40, RoleLength = 20;

    public required Guid ItemId { get; init; }
    public required string Name { get; init; }
    public string? Acronym { get; init; }

    /// <summary>lead, partner or funder; <c>named</c> where a text only names it.</summary>
    public required string Role { get; init; }
}
