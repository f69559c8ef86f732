using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Demonstration;

/// <summary>Whether this hub holds demonstration data. The mark is one of the first acts of the trail: whoever takes it away breaks the trail.</summary>
public sealed class Demonstration(IServiceScopeFactory scopes) : IChangeFollower
{
    /// <summary>A world is begun before anybody acts; only the starter practices stand before it.</summary>
    private const long LastPlace = 100;

    /// <summary>Kind of thing in the feed: a running site takes the mark up with it.</summary>
    private const string Thing = "demonstration";

    private static readonly ActKind Begun = new("DemonstrationBegun", IsPublic: true);
    private volatile bool isOn;

    /// <summary>Whether every page says that nothing here is real.</summary>
    public bool IsOn => isOn;

    /// <summary>Marks the hub, before anything is put into it: a world half filled is marked too.</summary>
    public static async Task BeginAsync(ActTrail acts, DemoSize size, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Begun, null, ct);
        act.Changed(Thing, Thing);
        await act.CommitAsync(new { size = size.ToString() }, ct);
    }

    /// <inheritdoc />
    public async Task FollowAsync(long position, CancellationToken ct)
    {
        if (isOn) return;
        await using var scope = scopes.CreateAsyncScope();
        isOn = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ActEntry>().AnyAsync(a => a.Number <= LastPlace && a.Name == Begun.Name, ct);
    }
}
