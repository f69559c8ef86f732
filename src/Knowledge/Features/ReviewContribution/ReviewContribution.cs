using System.Text.Json;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReviewContribution;

/// <summary>What a reviewer does: declares whether they have a conflict of interest, then scores.</summary>
internal sealed class ReviewContribution(AppDb db, ActTrail acts, ContributionDesk desk, ReviewerPool pool, ContributionNews news, CurrentActor actor, PanelRule rule)
{
    public static readonly ActKind Accepted = new("ReviewAccepted");
    public static readonly ActKind Conflicted = new("ReviewConflictDeclared");
    public static readonly ActKind Scored = new("ContributionReviewed");

    /// <summary>The contribution of a seat of one's own, and the seat; null where there is none.</summary>
    public async Task<(Contribution Contribution, PanelSeat Seat)?> FindAsync(Guid seat, CancellationToken ct)
    {
        var person = actor.Value.Person;
        var code = await db.Set<PanelSeat>().Where(s => s.Id == seat && s.Reviewer == person).Join(db.Set<Contribution>(), s => s.ContributionId, c => c.Id, (_, c) => c.Code).SingleOrDefaultAsync(ct);
        if (code is null) return null;
        var contribution = (await desk.FindAsync(code, ct))!;
        return (contribution, contribution.Seats.Single(s => s.Id == seat));
    }

    /// <summary>Declares a conflict of interest or none; returns what stands against it.</summary>
    public async Task<ContributionRefusal?> DeclareAsync(Guid id, bool hasConflict, string? reason, CancellationToken ct)
    {
        var told = Typed.Text(reason) is { Length: <= Contribution.ReasonLength } text ? text : null;
        await using var act = await acts.OpenAsync(hasConflict ? Conflicted : Accepted, hasConflict ? told : null, ct);
        if (await FindAsync(id, ct) is not var (contribution, seat)) return ContributionRefusal.NotOnPanel;
        if (await desk.RefusalAsync(contribution, ContributionMove.Score, ct) is { } refusal) return refusal;
        if (seat.State != SeatState.Asked) return ContributionRefusal.WrongState;
        if (hasConflict && told is null) return ContributionRefusal.ReasonMissing;
        var before = seat.Digested();
        seat.State = hasConflict ? SeatState.Conflicted : SeatState.Accepted;
        if (hasConflict && await pool.AskNextAsync(act, contribution, seat.IsUn, ct) is null) await news.ToSecretariatAsync(contribution, "News.ReviewerMissing", ct);
        contribution.Row++;
        act.Concerns(new ActSubject(Contribution.Thing, contribution.Code), before, seat.Digested());
        await act.CommitAsync(new { seat = id }, ct);
        return null;
    }

    /// <summary>Takes the scores; returns what stands against them.</summary>
    public async Task<ContributionRefusal?> ScoreAsync(Guid id, Assessment assessment, CancellationToken ct)
    {
        if (!assessment.IsWhole) return ContributionRefusal.NotScored;
        await using var act = await acts.OpenAsync(Scored, null, ct);
        if (await FindAsync(id, ct) is not var (contribution, seat)) return ContributionRefusal.NotOnPanel;
        if (await desk.RefusalAsync(contribution, ContributionMove.Score, ct) is { } refusal) return refusal;
        if (seat.State != SeatState.Accepted) return ContributionRefusal.WrongState;
        var before = seat.Digested();
        (seat.State, seat.DoneAt, seat.Scores, seat.Recommendation) = (SeatState.Done, act.At, JsonSerializer.Serialize(assessment.Scores), assessment.Recommendation);
        desk.Move(act, contribution, ContributionMove.Score, null);
        var further = await GoOnAsync(act, contribution, ct);
        act.Concerns(new ActSubject(Contribution.Thing, contribution.Code), before, seat.Digested());
        await act.CommitAsync(new { seat = id, points = assessment.Scores.Select(s => s.Points), further }, ct);
        return null;
    }

    /// <summary>Once everybody has scored: calls a further reviewer where they disagree, or tells the secretariat. Returns whether one was called.</summary>
    private async Task<bool> GoOnAsync(OpenAct act, Contribution contribution, CancellationToken ct)
    {
        var seats = ReviewerPool.Counting(contribution);
        if (seats.Any(s => s.IsOpen)) return false;
        var found = seats.Select(s => s.Assessment()).OfType<Assessment>().ToList();
        if (Panel.IsFurtherNeeded(found, rule) && found.Count >= rule.Size)
        {
            if (await pool.AskFurtherAsync(act, contribution, ct) is not null) return true;
            await news.ToSecretariatAsync(contribution, "News.ReviewerMissing", ct);
            return false;
        }

        await news.ToSecretariatAsync(contribution, "News.Scored", ct);
        return false;
    }
}
