namespace Marrakech.Operations.Files;

/// <summary>Keeps contents under their digest. A content never changes; it is there whole or not at all.</summary>
internal interface IContentStore
{
    /// <summary>Moves a finished file into the store. A content that is there already is renewed: its age begins again.</summary>
    Task PutAsync(string sha256, string file, CancellationToken ct);

    Task<bool> ExistsAsync(string sha256, CancellationToken ct);

    /// <summary>A stream that can be read from any position; null where there is no such content.</summary>
    Task<Stream?> OpenAsync(string sha256, CancellationToken ct);

    /// <summary>Digests of contents put before an instant.</summary>
    IAsyncEnumerable<string> OlderThanAsync(DateTimeOffset instant, CancellationToken ct);

    /// <summary>Deletes a content unless it was renewed since.</summary>
    Task DeleteAsync(string sha256, DateTimeOffset unlessSince, CancellationToken ct);
}
