using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.CountEvidence;

/// <summary>Practices by objective and Goal, for the cross-walk.</summary>
internal sealed class PracticeSdgEvidence(CountPractices counts) : ISdgEvidence
{
    public ValueTask<SdgCounts> CountsAsync(CancellationToken ct)
    {
        var cells = new Dictionary<(int, int), int>();
        foreach (var number in Outline.Objectives.Select(o => o.Number))
        {
            foreach (var (goal, count) in By(FacetNames.Goal, number.ToString(CultureInfo.InvariantCulture))) cells[(number, goal)] = count;
        }

        return ValueTask.FromResult(new SdgCounts(cells, By(FacetNames.Objective), By(FacetNames.Goal), counts.Practices()));
    }

    private Dictionary<int, int> By(string facet, string? objective = null) =>
        counts.By(facet, objective).ToDictionary(value => int.Parse(value.Value, CultureInfo.InvariantCulture), value => value.Count);
}
