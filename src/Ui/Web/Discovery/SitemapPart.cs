namespace Marrakech.Ui.Web.Discovery;

/// <summary>A public page, as search engines are told of it.</summary>
/// <param name="Path">Path without the language before it; empty for the start page.</param>
/// <param name="Changed">When its content last changed; null when only a new version of the product changes it.</param>
public sealed record SitemapEntry(string Path, DateTimeOffset? Changed);

/// <summary>The public pages of a module.</summary>
public interface ISitemapPart
{
    /// <summary>All of them in a stable order.</summary>
    ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct);
}
