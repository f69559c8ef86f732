namespace Marrakech.Operations.Contracts.Files;

/// <summary>What a file belongs to.</summary>
public sealed record AttachTo
{
    /// <summary>Kind of thing, as in the trail: <c>item</c>, <c>request</c>. At most 40 characters.</summary>
    public required string Kind { get; init; }

    /// <summary>Public code of the thing. At most 120 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The organisation it belongs to, whose people may read it before it is public; null for the site itself.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic { get; init; }
}

/// <summary>An attached file as a page lists it.</summary>
/// <param name="Number">Public number, <c>F-000012</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">Digest of the content, lower-case hexadecimal.</param>
/// <param name="IsPublic">Whether everybody may read it.</param>
/// <param name="AddedAt">When it was attached.</param>
public sealed record AttachedFile(string Number, string Name, string ContentType, long Size, string Sha256, bool IsPublic, DateTimeOffset AddedAt)
{
    /// <summary>Address of the download, the same in every language.</summary>
    public string Path => $"/files/{Number}";
}
