using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.RemindReviewers;

/// <summary>Reminds reviewers shortly before their day and once after it; then the secretariat is told too.</summary>
internal sealed class RemindReviewers(AppDb db, ActTrail acts, ContributionNews news, TimeProvider clock) : IJob
{
    public const string Kind = "remind-reviewers";

    public static readonly ActKind Act = new("ReviewersReminded");

    private static readonly TimeSpan before = TimeSpan.FromDays(3);

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        if (!await Due(clock.GetUtcNow()).AnyAsync(ct)) return;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var seats = await Due(act.At).OrderBy(s => s.Id).ToListAsync(ct);
        var ids = seats.Select(s => s.ContributionId).Distinct().ToList();
        var contributions = await db.Set<Contribution>().Where(c => ids.Contains(c.Id) && c.State == ContributionState.InReview).ToDictionaryAsync(c => c.Id, ct);
        foreach (var seat in seats)
        {
            if (!contributions.TryGetValue(seat.ContributionId, out var contribution)) continue;
            var isLate = seat.DueAt < act.At;
            await news.ToReviewerAsync(contribution, seat, isLate ? "News.ReviewLate" : "News.ReviewSoon", ReviewerPool.DayOf(seat), ct);
            if (isLate) await news.ToSecretariatAsync(contribution, "News.ReviewerLate", ct);
            seat.Reminders = isLate ? 2 : 1;
        }

        await act.CommitAsync(new { reviewers = seats.Count }, ct);
    }

    /// <summary>Open seats whose reviewer has not heard yet that the day is near, or that it is over.</summary>
    private IQueryable<PanelSeat> Due(DateTimeOffset now)
    {
        var soon = now + before;
        return db.Set<PanelSeat>().Where(s => (s.State == SeatState.Asked || s.State == SeatState.Accepted) && ((s.Reminders < 1 && s.DueAt < soon) || (s.Reminders < 2 && s.DueAt < now)));
    }
}
