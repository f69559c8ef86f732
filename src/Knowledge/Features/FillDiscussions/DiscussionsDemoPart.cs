using Marrakech.Knowledge.Features.FillDemonstration;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Knowledge.Features.FillDiscussions;

/// <summary>What people of a demonstration say to each other and put together, after there is something to talk about.</summary>
internal sealed class DiscussionsDemoPart(DemoExperts experts, DemoShelves shelves, DemoTalk talk, DemoPosts posts) : IDemoPart
{
    public int Order => 30;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        var data = DemoTalkData.Read();
        await experts.FillAsync(world, data, ct);
        await shelves.FillAsync(world, data, ct);
        await talk.FillAsync(world, data, ct);
        await posts.FillAsync(world, data, ct);
    }
}
