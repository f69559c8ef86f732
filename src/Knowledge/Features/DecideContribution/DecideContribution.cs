using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.DecideContribution;

/// <summary>The secretariat's moves: taking into review, asking for changes, declining, publishing, archiving.</summary>
internal sealed class DecideContribution(AppDb db, ActTrail acts, ContributionDesk desk, ContributionNews news, PublishContribution.PublishContribution publish, PublishContribution.TellRegistrants registrants, PanelRule rule)
{
    public static readonly ActKind Taken = new("ContributionTaken");
    public static readonly ActKind ChangesAsked = new("ContributionChangesAsked");
    public static readonly ActKind Declined = new("ContributionDeclined");
    public static readonly ActKind Published = new("ContributionPublished", IsPublic: true);
    public static readonly ActKind Archived = new("ItemArchived", IsPublic: true);

    /// <summary>The moves that are made here.</summary>
    public static IReadOnlyList<ContributionMove> Moves { get; } =
        [ContributionMove.TakeIntoReview, ContributionMove.Publish, ContributionMove.AskForChanges, ContributionMove.Decline, ContributionMove.Archive];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<ContributionRefusal?> HandleAsync(string code, ContributionMove move, string? reason, CancellationToken ct)
    {
        var told = Typed.Text(reason) is { Length: <= Contribution.ReasonLength } text ? text : null;
        await using var act = await acts.OpenAsync(KindOf(move), told, ct);
        var contribution = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(contribution, move, ct) is { } refusal) return refusal;
        if (told is null && ContributionLife.NeedsReason(contribution.State, move)) return ContributionRefusal.ReasonMissing;
        var before = contribution.Digested();
        if (await ApplyAsync(act, contribution, move, told, ct) is { } stands) return stands;
        desk.Move(act, contribution, move, told);
        await news.ToWritersAsync(contribution, move, ct);
        act.Concerns(new ActSubject(Contribution.Thing, code), before, contribution.Digested());
        await act.CommitAsync(new { state = contribution.State.ToString(), item = contribution.ItemCode, round = contribution.Round }, ct);
        return null;
    }

    private async Task<ContributionRefusal?> ApplyAsync(OpenAct act, Contribution contribution, ContributionMove move, string? reason, CancellationToken ct)
    {
        if (move == ContributionMove.TakeIntoReview) contribution.Round++;
        if (move is ContributionMove.AskForChanges or ContributionMove.Decline)
        {
            foreach (var seat in contribution.Seats.Where(s => s.IsOpen)) seat.State = SeatState.Replaced;
        }

        if (move == ContributionMove.Archive) return await ArchiveAsync(act, contribution.ItemCode!, reason!, ct);
        if (move != ContributionMove.Publish) return null;
        var seated = ReviewerPool.Seated(contribution);
        if (Panel.AgainstPublishing(seated, rule) is { } unscored) return unscored;
        if (await publish.RefusalAsync(contribution, ct) is { } old) return old;
        await publish.PublishAsync(act, contribution, seated.Found.Count, ct);
        return null;
    }

    private async Task<ContributionRefusal?> ArchiveAsync(OpenAct act, string code, string reason, CancellationToken ct)
    {
        // What its contributors withdrew, or was archived by way of another of its contributions, is gone from the lists already.
        if (await db.Set<Item>().SingleOrDefaultAsync(i => i.Code == code && i.ArchivedAt == null, ct) is not { } item) return ContributionRefusal.WrongState;
        (item.ArchivedAt, item.UpdatedAt, item.EndReason) = (act.At, act.At, reason);
        await registrants.EndedAsync(code, isWithdrawn: false, ct);
        act.Changed(ChangeKinds.Item, code);
        return null;
    }

    private static ActKind KindOf(ContributionMove move) => move switch
    {
        ContributionMove.TakeIntoReview => Taken,
        ContributionMove.AskForChanges => ChangesAsked,
        ContributionMove.Decline => Declined,
        ContributionMove.Publish => Published,
        ContributionMove.Archive => Archived,
        _ => throw new InvalidOperationException($"{move} is no decision of the secretariat."),
    };
}
