using Marrakech.Kernel.Acts;
using Marrakech.Ui.Demonstration;

namespace Marrakech.Accounts.Features.FillDemonstration;

/// <summary>People, organisations and roles of a demonstration.</summary>
internal sealed class AccountsDemoPart(DemoOrganisations organisations, DemoCast cast, DemoCrowd crowd, DemoDoings doings) : IDemoPart
{
    /// <summary>Many things at once, where the single acts of the pages would take hours.</summary>
    public static readonly ActKind Peopled = new("DemonstrationPeopled");

    public int Order => 10;

    public async Task FillAsync(DemoWorld world, CancellationToken ct)
    {
        await organisations.FillAsync(world, ct);
        await cast.FillAsync(world, ct);
        await crowd.FillAsync(world, ct);
        await doings.FillAsync(world, ct);
    }
}
