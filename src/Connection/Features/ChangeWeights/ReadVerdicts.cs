using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ChangeWeights;

/// <summary>What officers decided about the candidates of a kind while a version of the weights counted: how good the matching is, by those who use it.</summary>
/// <param name="Weights">Version of the weights; 0 for those nobody had changed.</param>
/// <param name="Kind">Kind of candidate.</param>
/// <param name="Accepted">How many suggested ones were accepted.</param>
/// <param name="Rejected">How many were rejected.</param>
/// <param name="ByHand">How many were added by hand: the matching had not suggested them.</param>
/// <param name="AcceptedScore">Mean score, 0-100, of the suggested ones that were accepted; null for none.</param>
/// <param name="RejectedScore">Mean score of those that were rejected; null for none.</param>
internal sealed record VerdictFigure(int Weights, CandidateKind Kind, int Accepted, int Rejected, int ByHand, double? AcceptedScore, double? RejectedScore);

/// <summary>Reads what was decided, the latest decision about each candidate of a request alone.</summary>
internal sealed class ReadVerdicts(AppDb db)
{
    /// <summary>By version of the weights, the latest first, and kind.</summary>
    public async Task<IReadOnlyList<VerdictFigure>> ReadAsync(CancellationToken ct)
    {
        var decisions = db.Set<MatchDecision>().AsNoTracking();
        var figures = from d in decisions
                      where !decisions.Any(l => l.RequestId == d.RequestId && l.Kind == d.Kind && l.Code == d.Code && l.Number > d.Number)
                      group d by new { d.Weights, d.Kind } into g
                      select new VerdictFigure(
                          g.Key.Weights,
                          g.Key.Kind,
                          g.Count(d => d.Verdict == Verdict.Accepted && d.Score != null),
                          g.Count(d => d.Verdict == Verdict.Rejected),
                          g.Count(d => d.Verdict == Verdict.Accepted && d.Score == null),
                          g.Average(d => d.Verdict == Verdict.Accepted ? (double?)d.Score : null),
                          g.Average(d => d.Verdict == Verdict.Rejected ? (double?)d.Score : null));
        return [.. (await figures.ToListAsync(ct)).OrderByDescending(f => f.Weights).ThenBy(f => f.Kind)];
    }
}
