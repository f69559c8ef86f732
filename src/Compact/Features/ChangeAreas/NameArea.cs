using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Compact.Features.ChangeAreas;

/// <summary>Gives a thematic area names of this hub's own; where none is given, ours holds.</summary>
internal sealed class NameArea(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("ThematicAreaNamed", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="area">1-5.</param>
    /// <param name="names">Names by language code; empty for our own.</param>
    public async Task<AreaRefusal?> HandleAsync(int area, IReadOnlyDictionary<string, string?> names, string? reason, CancellationToken ct)
    {
        if (reason?.Trim() is not { Length: > 0 and <= MoveObjective.ReasonLength } told) return AreaRefusal.ReasonMissing;
        var ours = Outline.Areas[area - 1].Name;
        var wanted = Language.All.Select(l => (Language: l.Code, Name: names.GetValueOrDefault(l.Code)?.Trim() ?? ""))
            .Where(n => n.Name.Length > 0 && n.Name != ours.In(n.Language)).ToDictionary(n => n.Language, n => n.Name);
        if (wanted.Values.Any(n => n.Length > AreaName.NameLength)) return AreaRefusal.NameTooLong;
        await using var act = await acts.OpenAsync(Act, told, ct);
        var had = await db.Set<AreaName>().Where(n => n.Area == area).ToListAsync(ct);
        var before = State(had.ToDictionary(n => n.Language, n => n.Name));
        var after = State(wanted);
        if (before.SequenceEqual(after)) return AreaRefusal.NothingNew;
        foreach (var name in had.Where(n => !wanted.ContainsKey(n.Language))) db.Remove(name);
        foreach (var (language, name) in wanted)
        {
            if (had.FirstOrDefault(n => n.Language == language) is { } known) known.Name = name;
            else db.Add(new AreaName { Area = area, Language = language, Name = name });
        }

        var key = area.ToString(CultureInfo.InvariantCulture);
        act.Concerns(new ActSubject(AreaName.Thing, key), before, after);
        act.Changed(AreaName.Thing, key);
        await act.CommitAsync(new { languages = wanted.Keys.Order(StringComparer.Ordinal) }, ct);
        return null;
    }

    private static List<string> State(Dictionary<string, string> names) => [.. names.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}: {n.Value}")];
}
