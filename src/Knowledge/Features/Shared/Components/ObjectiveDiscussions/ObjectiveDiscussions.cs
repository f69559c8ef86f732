using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Knowledge.Features.Shared.Components.ObjectiveDiscussions;

/// <summary>The latest discussions of an objective, on its page and on those of its actions.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class ObjectiveDiscussions(DiscussionLists lists) : ViewComponent
{
    public const string ComponentName = "ObjectiveDiscussions", Anchor = "discussions", TitleKey = "Discussions.Title";

    public async Task<IViewComponentResult> InvokeAsync(int objective) =>
        View("/Features/Shared/_LatestDiscussions.cshtml", await LatestDiscussionsView.OfAsync(lists, DiscussionPlace.Objective(objective), HttpContext.RequestAborted));
}
