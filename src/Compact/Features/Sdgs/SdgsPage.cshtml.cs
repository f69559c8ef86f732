using Marrakech.Compact.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Compact.Features.Sdgs;

/// <summary>The cross-walk: 23 objectives by 17 goals, counted by targets named or by evidence held.</summary>
internal sealed class SdgsPageModel(IEnumerable<ISdgEvidence> evidence) : PageModel
{
    private const string EvidenceCount = "evidence";
    private readonly List<SdgCounts> counts = [];

    public bool OffersEvidence { get; } = evidence.Any();
    public bool ByEvidence { get; private set; }
    public int Most { get; private set; }

    public async Task OnGetAsync(string? count, CancellationToken ct)
    {
        ByEvidence = OffersEvidence && count == EvidenceCount;
        if (ByEvidence) foreach (var source in evidence) counts.Add(await source.CountsAsync(ct));
        else counts.Add(Targets());
        Most = Outline.Objectives.SelectMany(o => Outline.Goals.Select(g => Count(o.Number, g.Number))).Max();
    }

    /// <summary>The number in a cell.</summary>
    public int Count(int objective, int goal) => counts.Sum(c => c.Cells.GetValueOrDefault((objective, goal)));

    public int OfGoal(int goal) => counts.Sum(c => c.Goals.GetValueOrDefault(goal));

    public int OfObjective(int objective) => counts.Sum(c => c.Objectives.GetValueOrDefault(objective));

    public int All => counts.Sum(c => c.All);

    /// <summary>Shade of a cell, 0-3.</summary>
    public int Level(int count) => count == 0 ? 0 : Math.Min(3, 1 + (count - 1) * 3 / Math.Max(1, Most));

    /// <summary>A target that several objectives name is named several times.</summary>
    private static SdgCounts Targets()
    {
        var named = Outline.Objectives.SelectMany(o => o.SdgTargets.Select(code => (Objective: o.Number, Goal: GoalOf(code)))).ToList();
        return new SdgCounts(
            named.CountBy(n => n).ToDictionary(), named.CountBy(n => n.Objective).ToDictionary(), named.CountBy(n => n.Goal).ToDictionary(), named.Count);
    }

    private static int GoalOf(string code) => int.Parse(code.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
}
