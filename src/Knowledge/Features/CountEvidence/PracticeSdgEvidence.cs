using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Search;

namespace Marrakech.Knowledge.Features.CountEvidence;

/// <summary>Practices by objective and Goal, for the cross-walk.</summary>
internal sealed class PracticeSdgEvidence(CountPractices counts) : ISdgEvidence
{
    public ValueTask<IReadOnlyDictionary<(int Objective, int Goal), int>> CountsAsync(CancellationToken ct)
    {
        var result = new Dictionary<(int, int), int>();
        foreach (var number in Outline.Objectives.Select(o => o.Number))
        {
            foreach (var goal in counts.By(FacetNames.Goal, number.ToString(CultureInfo.InvariantCulture)))
                result[(number, int.Parse(goal.Value, CultureInfo.InvariantCulture))] = goal.Count;
        }

        return ValueTask.FromResult<IReadOnlyDictionary<(int, int), int>>(result);
    }
}
