using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>The latest discussions of a place.</summary>
internal sealed record LatestDiscussionsView(DiscussionPlace Place, IReadOnlyList<Discussion> Rows, bool HasMore)
{
    private const int Shown = 5;

    public static async Task<LatestDiscussionsView> OfAsync(DiscussionLists lists, DiscussionPlace place, CancellationToken ct)
    {
        var (rows, next) = await lists.ReadAsync(lists.Of(place), null, Shown, ct);
        return new LatestDiscussionsView(place, rows, next is not null);
    }
}
