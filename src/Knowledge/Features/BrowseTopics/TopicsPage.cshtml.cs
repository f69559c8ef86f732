using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Features.EditTopic;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Knowledge.Features.BrowseTopics;

/// <summary>The published topics.</summary>
internal sealed class TopicsPageModel(Topics topics) : PageModel
{
    public IReadOnlyList<Topic> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => All = await topics.PublishedAsync(ct);
}
