using Marrakech.Fund.Data.Contributions;
using Marrakech.Fund.Domain.Contributions;
using Marrakech.Fund.Features.Shared.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.EndContribution;

/// <summary>Ends a contribution before all of it came: its donor takes back a pledge, or a fund administrator says that no more is expected. Also says whether a pledge is public.</summary>
internal sealed class EndContribution(ActTrail acts, ContributionDesk desk, ContributionNews news, CurrentActor actor)
{
    public static readonly ActKind Withdrawn = new("FundContributionWithdrawn");
    public static readonly ActKind Lapsed = new("FundContributionLapsed");
    public static readonly ActKind Shown = new("PledgeShown");

    /// <summary>A donor takes back its pledge. What was agreed it asks the fund to end.</summary>
    public Task<ContributionRefusal?> TakeBackAsync(string code, string? reason, int? row, CancellationToken ct) => EndAsync(code, ContributionState.Withdrawn, reason, row, isDonor: true, ct);

    /// <summary>A fund administrator ends it: withdrawn by its donor, or lapsed.</summary>
    public Task<ContributionRefusal?> EndAsync(string code, ContributionState end, string? reason, int? row, CancellationToken ct) => EndAsync(code, end, reason, row, isDonor: false, ct);

    /// <summary>A donor says whether everybody sees its pledge.</summary>
    public async Task<ContributionRefusal?> ShowAsync(string code, bool isPublic, int? row, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Shown, null, ct);
        var contribution = await desk.TakeAsync(code, ct);
        if (Against(contribution, row, isDonor: true) is { } refusal) return refusal;
        if (contribution!.State != ContributionState.Pledged) return ContributionRefusal.WrongState;
        var before = contribution.Digested();
        (contribution.IsPublicPledge, contribution.Row) = (isPublic, contribution.Row + 1);
        await ContributionDesk.CommitAsync(act, contribution, before, ct);
        return null;
    }

    private async Task<ContributionRefusal?> EndAsync(string code, ContributionState end, string? reason, int? row, bool isDonor, CancellationToken ct)
    {
        if (reason?.Trim() is not { Length: > 0 } why) return ContributionRefusal.ReasonMissing;
        if (why.Length > DonorContribution.ReasonLength) return ContributionRefusal.TooLong;
        await using var act = await acts.OpenAsync(end == ContributionState.Lapsed ? Lapsed : Withdrawn, null, ct);
        var contribution = await desk.TakeAsync(code, ct);
        if (Against(contribution, row, isDonor) is { } refusal) return refusal;
        if (!ContributionLife.IsOpen(contribution!.State) || (isDonor && contribution.State != ContributionState.Pledged)) return ContributionRefusal.WrongState;
        var before = contribution.Digested();
        (contribution.State, contribution.Reason, contribution.EndedAt, contribution.Row) = (end, why, act.At, contribution.Row + 1);
        if (isDonor) await news.ToAdministratorsAsync(code, contribution.Row, ContributionLinks.Case(code), "FundGift.News.TakenBack", ct);
        else await news.ToDonorAsync(contribution, "FundGift.News.Ended", "", ct);
        await ContributionDesk.CommitAsync(act, contribution, before, ct);
        return null;
    }

    private ContributionRefusal? Against(DonorContribution? contribution, int? row, bool isDonor) =>
        contribution is null || (isDonor && !ContributionRules.Give.Allows(actor.Value, new Belonging(contribution.Donor, null))) ? ContributionRefusal.NotYours
        : contribution.Row != row ? ContributionRefusal.ChangedMeanwhile : null;
}
