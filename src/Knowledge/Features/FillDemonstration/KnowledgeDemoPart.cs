using Marrakech.Ui.Demonstration;

namespace Marrakech.Knowledge.Features.FillDemonstration;

/// <summary>The repository of a demonstration: invented contributions in every state, use of what is there, and in the larger worlds a full repository.</summary>
internal sealed class KnowledgeDemoPart(DemoItems items, DemoContributions contributions, DemoUse use) : IDemoPart
{
    public int Order => 20;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        await items.FillAsync(world, ct);
        await contributions.FillAsync(world, ct);
        await use.FillAsync(world, ct);
    }
}
