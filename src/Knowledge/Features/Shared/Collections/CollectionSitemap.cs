using Marrakech.Ui.Web.Discovery;

namespace Marrakech.Knowledge.Features.Shared.Collections;

/// <summary>The pages of published collections.</summary>
internal sealed class CollectionSitemap(CollectionReader collections) : ISitemapPart
{
    public async ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct) =>
        [.. (await collections.PublishedAsync(ct)).Select(c => new SitemapEntry(CollectionLinks.One(c.Code), c.ChangedAt))];
}
