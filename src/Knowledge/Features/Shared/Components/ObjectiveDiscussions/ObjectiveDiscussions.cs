using System.Reflection;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Marrakech.Knowledge.Features.Shared.Components.ObjectiveDiscussions;

/// <summary>The latest discussions of an objective, on its page and on those of its actions.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class ObjectiveDiscussions(DiscussionLists lists) : ViewComponent
{
    public const string ComponentName = "ObjectiveDiscussions", Anchor = "discussions", TitleKey = "Discussions.Title";

    public async Task<IViewComponentResult> InvokeAsync(int objective) =>
        View("/Features/Shared/_LatestDiscussions.cshtml", await LatestDiscussionsView.OfAsync(lists, DiscussionPlace.Objective(objective), HttpContext.RequestAborted));
}

/// <summary>Makes the view components of discussions known, which the framework would find only if they were public.</summary>
internal sealed class DiscussionComponents : IApplicationFeatureProvider<ViewComponentFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
    {
        feature.ViewComponents.Add(typeof(ObjectiveDiscussions).GetTypeInfo());
        feature.ViewComponents.Add(typeof(LatestDiscussions.LatestDiscussions).GetTypeInfo());
    }
}
