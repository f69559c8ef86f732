using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.FollowIndex;

/// <summary>Public discussions as the search index sees them: title and first post, while that is shown.</summary>
internal static class DiscussionSearchDocuments
{
    /// <summary>Every one, or those with the given codes.</summary>
    public static IEnumerable<SearchDocument> Read(AppDb db, IReadOnlyCollection<string>? codes)
    {
        if (codes is { Count: 0 }) return [];
        var discussions = db.Set<Discussion>().AsNoTracking().Where(d => d.IsPublic && d.Opening == PostState.Shown && (codes == null || codes.Contains(d.Code)));
        return discussions.Join(db.Set<Post>().Where(p => p.Number == 1), d => d.Id, p => p.DiscussionId, (d, p) => new { d, p.Text, ItemObjective = db.Set<Item>().Where(i => i.Code == d.PlaceKey).Select(i => i.Objective).FirstOrDefault() })
            .OrderBy(r => r.d.Number).AsEnumerable().Select(r => Make(r.d, r.Text, r.ItemObjective));
    }

    private static SearchDocument Make(Discussion discussion, string text, int? itemObjective)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>> { [FacetNames.Kind] = [ChangeKinds.Discussion] };
        var objective = discussion.Place == PlaceKind.Objective ? discussion.PlaceKey : itemObjective?.ToString(CultureInfo.InvariantCulture);
        if (objective is not null) facets[FacetNames.Objective] = [objective];
        return new SearchDocument
        {
            Id = discussion.Code,
            Kind = ChangeKinds.Discussion,
            Address = $"/discussions/{discussion.Code}",
            Texts = new Dictionary<string, SearchText> { [discussion.Language] = new(discussion.Title, "", PostMarkup.Plain(text)) },
            Facets = facets,
            Date = DateOnly.FromDateTime(discussion.CreatedAt.UtcDateTime),
        };
    }
}
