using Marrakech.Compact.Data;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Compact.Contracts;

/// <summary>The thematic areas as this hub has them now: our own grouping, with what an administrator changed. Held in memory, renewed by the change feed.</summary>
public sealed class ThematicAreas(IServiceScopeFactory scopes) : IChangeFollower
{
    private volatile AreaGrouping current = AreaGrouping.Default;

    /// <summary>The grouping now. Take it once per request: it never changes under the reader.</summary>
    public AreaGrouping Current => current;

    /// <inheritdoc />
    public async Task FollowAsync(long position, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        current = await ReadAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), ct);
    }

    /// <summary>The grouping as the database has it, within the caller's transaction.</summary>
    internal static async Task<AreaGrouping> ReadAsync(AppDb db, CancellationToken ct)
    {
        var placements = await db.Set<ObjectivePlacement>().AsNoTracking().ToDictionaryAsync(p => p.Objective, p => p.Area, ct);
        var names = (await db.Set<AreaName>().AsNoTracking().ToListAsync(ct)).ToLookup(n => n.Area);
        return new AreaGrouping(
            [.. Outline.Areas.Select(a => a with { Name = Named(a.Name, names[a.Number]) })],
            [.. Outline.Objectives.Select(o => placements.GetValueOrDefault(o.Number, o.Area))]);
    }

    private static LocalText Named(LocalText ours, IEnumerable<AreaName> chosen)
    {
        var texts = new Dictionary<string, string>(ours.Texts);
        foreach (var name in chosen) texts[name.Language] = name.Name;
        return new LocalText(texts);
    }
}

/// <summary>Which objective belongs to which area: each to exactly one, and no area is empty.</summary>
public sealed class AreaGrouping
{
    private readonly IReadOnlyList<int> areaOf;

    internal AreaGrouping(IReadOnlyList<ThematicArea> areas, IReadOnlyList<int> areaOf) => (Areas, this.areaOf) = (areas, areaOf);

    /// <summary>The grouping of the start-up fund, in our own words.</summary>
    public static AreaGrouping Default { get; } = new(Outline.Areas, [.. Outline.Objectives.Select(o => o.Area)]);

    /// <summary>The five areas in order.</summary>
    public IReadOnlyList<ThematicArea> Areas { get; }

    /// <summary>The area of an objective, 1-23.</summary>
    public ThematicArea Of(int objective) => Areas[areaOf[objective - 1] - 1];

    /// <summary>The objectives of an area, in order.</summary>
    public IEnumerable<ObjectiveOutline> ObjectivesOf(int area) => Outline.Objectives.Where(o => areaOf[o.Number - 1] == area);
}
