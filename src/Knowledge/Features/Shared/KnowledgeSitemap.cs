using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.Shared.Places;
using Marrakech.Ui.Web.Discovery;

namespace Marrakech.Knowledge.Features.Shared;

/// <summary>The public pages of the repository.</summary>
internal sealed class KnowledgeSitemap(PracticeReader practices) : ISitemapPart
{
    public async ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct)
    {
        var codes = await practices.CodesAsync(ct);
        var countries = await practices.CountriesAsync(ct);
        return
        [
            .. codes.Select(c => new SitemapEntry(KnowledgeLinks.Practice(c.Code), c.UpdatedAt)),
            .. WorldPlaces.Regions.Select(r => new SitemapEntry(KnowledgeLinks.Region(r.M49), null)),
            .. countries.Keys.Order(StringComparer.Ordinal).Select(c => new SitemapEntry(KnowledgeLinks.Country(c), null)),
        ];
    }
}
