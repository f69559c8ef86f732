namespace Marrakech.Operations.Files;

/// <summary>A file that belongs to something. Several records may share one content.</summary>
internal sealed class FileRecord
{
    public const int Sha256Length = 64, ContentTypeLength = 100, NameLength = 160, AttachedKindLength = 40, AttachedKeyLength = 120;

    /// <summary>Behind the public number <c>F-000012</c>.</summary>
    public required long Number { get; init; }

    /// <summary>Digest and address of the content as it is stored, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the content as it is stored, in bytes.</summary>
    public required long Size { get; init; }

    public required string ContentType { get; init; }
    public required string Name { get; init; }

    /// <summary>The organisation it belongs to; null for the site itself.</summary>
    public Guid? Owner { get; init; }

    public required string AttachedKind { get; init; }
    public required string AttachedKey { get; init; }
    public required bool IsPublic { get; set; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
}
