namespace Marrakech.Operations.Notifying;

/// <summary>A key that proves a link was written here. It stands in the database, so that every node knows it and links in old messages hold for ever.</summary>
internal sealed class SigningKey
{
    public const int NameLength = 40;

    public required string Name { get; init; }
    public required byte[] Value { get; init; }
}
