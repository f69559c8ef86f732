using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;

namespace Marrakech.Knowledge.Features.SeatPanel;

/// <summary>Asks reviewers and takes one off the panel.</summary>
internal sealed class SeatPanel(ActTrail acts, ContributionDesk desk, ReviewerPool pool)
{
    public static readonly ActKind Asked = new("ReviewersAsked");
    public static readonly ActKind Replaced = new("ReviewerReplaced");

    /// <summary>Asks these people; returns what stands against it.</summary>
    public async Task<ContributionRefusal?> AskAsync(string code, IReadOnlyCollection<Guid> reviewers, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Asked, null, ct);
        var contribution = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(contribution, ContributionMove.SeatPanel, ct) is { } refusal) return refusal;
        var seated = contribution.Seats.Where(s => s.Round == contribution.Round).Select(s => s.Reviewer).ToHashSet();
        var fit = (await pool.AllAsync(contribution, ct)).Select(k => k.Candidate).Where(c => !c.IsOwn && !seated.Contains(c.Person)).ToDictionary(c => c.Person);
        if (reviewers.Count == 0 || reviewers.Any(r => !fit.ContainsKey(r))) return ContributionRefusal.ReviewerUnfit;
        foreach (var reviewer in reviewers) await pool.AskAsync(act, contribution, fit[reviewer], ct);
        desk.Move(act, contribution, ContributionMove.SeatPanel, null);
        act.Concerns(new ActSubject(Contribution.Thing, code));
        await act.CommitAsync(new { round = contribution.Round, reviewers }, ct);
        return null;
    }

    /// <summary>Takes a reviewer who has not scored off the panel, so that another one can be asked; returns what stands against it.</summary>
    public async Task<ContributionRefusal?> ReplaceAsync(string code, Guid seat, string? reason, CancellationToken ct)
    {
        var told = Typed.Text(reason) is { Length: <= Contribution.ReasonLength } text ? text : null;
        await using var act = await acts.OpenAsync(Replaced, told, ct);
        var contribution = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(contribution, ContributionMove.SeatPanel, ct) is { } refusal) return refusal;
        if (told is null) return ContributionRefusal.ReasonMissing;
        if (contribution.Seats.Find(s => s.Id == seat && s.Round == contribution.Round && s.IsOpen) is not { } open) return ContributionRefusal.ReviewerUnfit;
        var before = open.Digested();
        open.State = SeatState.Replaced;
        await pool.AskNextAsync(act, contribution, open.IsUn, ct);
        act.Concerns(new ActSubject(Contribution.Thing, code), before, open.Digested());
        await act.CommitAsync(new { seat, reviewer = open.Reviewer }, ct);
        return null;
    }
}
