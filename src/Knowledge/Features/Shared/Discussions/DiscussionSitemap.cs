using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Ui.Web.Discovery;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>The public pages of discussions and of open communities.</summary>
internal sealed class DiscussionSitemap(AppDb db) : ISitemapPart
{
    public async ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct)
    {
        var discussions = await DiscussionLists.PublicIn(db).OrderBy(d => d.Number).Select(d => new { d.Code, d.LatestAt }).ToListAsync(ct);
        var communities = await db.Set<Community>().Where(c => !c.IsClosed).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct);
        return [.. discussions.Select(d => new SitemapEntry(DiscussionLinks.One(d.Code), d.LatestAt)), .. communities.Select(c => new SitemapEntry(DiscussionLinks.Community(c), null))];
    }
}
