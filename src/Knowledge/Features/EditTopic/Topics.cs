using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Web.Discovery;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.EditTopic;

/// <summary>Reads topics with their words.</summary>
internal sealed class Topics(AppDb db)
{
    /// <summary>A topic in any state, to be changed; null where there is none.</summary>
    public Task<Topic?> FindAsync(string slug, CancellationToken ct) => Whole.SingleOrDefaultAsync(t => t.Slug == slug, ct);

    /// <summary>A topic everybody may know of: published, or withdrawn after that; null where there is none.</summary>
    public Task<Topic?> PublicAsync(string slug, CancellationToken ct) =>
        Whole.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug && t.State != CollectionState.Draft && t.PublishedAt != null, ct);

    /// <summary>Every published topic, by address.</summary>
    public Task<List<Topic>> PublishedAsync(CancellationToken ct) => Whole.AsNoTracking().Where(t => t.State == CollectionState.Published).OrderBy(t => t.Slug).ToListAsync(ct);

    /// <summary>Every topic, what is worked on first.</summary>
    public async Task<IReadOnlyList<Topic>> AllAsync(CancellationToken ct) => [.. (await Whole.AsNoTracking().ToListAsync(ct)).OrderBy(t => t.State).ThenBy(t => t.Slug, StringComparer.Ordinal)];

    private IQueryable<Topic> Whole => db.Set<Topic>().Include(t => t.Texts);
}

/// <summary>The pages of published topics.</summary>
internal sealed class TopicSitemap(Topics topics) : ISitemapPart
{
    public async ValueTask<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken ct) => [.. (await topics.PublishedAsync(ct)).Select(t => new SitemapEntry(TopicLinks.One(t.Slug), t.ChangedAt))];
}
