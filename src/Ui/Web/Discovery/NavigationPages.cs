namespace Marrakech.Ui.Web.Discovery;

/// <summary>The start page and every page the frame links to.</summary>
internal sealed class NavigationPages(IEnumerable<NavigationEntry> navigation) : ISitemapPart
{
    public ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<SitemapEntry>>(
        [.. navigation.Where(n => n is { IsPage: true, IsOpen: true }).Select(n => n.Path).Prepend("").Distinct().Select(path => new SitemapEntry(path, null))]);
}
