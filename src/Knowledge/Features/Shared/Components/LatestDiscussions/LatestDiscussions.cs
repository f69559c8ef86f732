using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Components.LatestDiscussions;

/// <summary>The latest discussions of an item, a few of them with a link to all.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class LatestDiscussions(DiscussionLists lists) : ViewComponent
{
    public const string ComponentName = "LatestDiscussions";

    public async Task<IViewComponentResult> InvokeAsync(DiscussionPlace place) => View("/Features/Shared/_LatestDiscussions.cshtml", await LatestDiscussionsView.OfAsync(lists, place, HttpContext.RequestAborted));
}
