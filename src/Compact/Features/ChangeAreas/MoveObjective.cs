using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Compact.Features.ChangeAreas;

/// <summary>Puts an objective into another thematic area.</summary>
internal sealed class MoveObjective(AppDb db, ActTrail acts)
{
    public const int ReasonLength = 1000;
    public static readonly ActKind Act = new("ObjectiveMoved", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<AreaRefusal?> HandleAsync(int objective, int? area, string? reason, CancellationToken ct)
    {
        if (area is not { } to || to < 1 || to > Outline.Areas.Count) return AreaRefusal.NoArea;
        if (reason?.Trim() is not { Length: > 0 and <= ReasonLength } told) return AreaRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, told, ct);
        var grouping = await ThematicAreas.ReadAsync(db, ct);
        var from = grouping.Of(objective).Number;
        if (from == to) return AreaRefusal.NothingNew;
        if (grouping.ObjectivesOf(from).Count() == 1) return AreaRefusal.LastObjective;
        if (await db.Set<ObjectivePlacement>().FindAsync([objective], ct) is { } placement) placement.Area = to;
        else db.Add(new ObjectivePlacement { Objective = objective, Area = to });
        var key = objective.ToString(CultureInfo.InvariantCulture);
        act.Concerns(new ActSubject("objective", key), new { area = from }, new { area = to });
        act.Changed(AreaName.Thing, to.ToString(CultureInfo.InvariantCulture));
        await act.CommitAsync(new { from, to }, ct);
        return null;
    }
}
