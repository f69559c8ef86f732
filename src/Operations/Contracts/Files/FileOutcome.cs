using Marrakech.Ui.Web;

namespace Marrakech.Operations.Contracts.Files;

/// <summary>A file that passed every check and whose content is stored. Only <see cref="FileStore"/> makes one.</summary>
public sealed record CheckedFile
{
    internal CheckedFile(string sha256, long size, string contentType, string? name) => (Sha256, Size, ContentType, Name) = (sha256, size, contentType, name);

    /// <summary>SHA-256 of the content as stored, lower-case hexadecimal. Images differ from what was uploaded: they lost their metadata.</summary>
    public string Sha256 { get; }

    /// <summary>Size of the content as stored, in bytes.</summary>
    public long Size { get; }

    /// <summary>Media type found in the content.</summary>
    public string ContentType { get; }

    /// <summary>Cleaned name with the ending of its type; null where nothing of the name was left.</summary>
    public string? Name { get; }
}

/// <summary>What became of an upload: a checked file, or a refusal.</summary>
public sealed record FileOutcome
{
    private readonly long limit;

    internal FileOutcome(CheckedFile? file, FileRefusal? refusal, long limit) => (File, Refusal, this.limit) = (file, refusal, limit);

    /// <summary>The file; null where it was refused.</summary>
    public CheckedFile? File { get; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public FileRefusal? Refusal { get; }

    /// <summary>The sentence the reader sees about a refusal.</summary>
    public string Sentence(Site site) => site.Text($"FileRefusal.{Refusal}", limit);
}
