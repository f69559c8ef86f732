namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>The life of a contribution: draft → submitted → in review → (changes requested → submitted)* → published → archived, or declined, or withdrawn.</summary>
internal static class ContributionLife
{
    private static readonly ContributionMove[] decisions =
    [
        ContributionMove.TakeIntoReview, ContributionMove.SeatPanel, ContributionMove.AskForChanges, ContributionMove.Decline, ContributionMove.Publish, ContributionMove.Archive,
    ];

    /// <summary>Whether a move judges the contribution, which nobody does with their own.</summary>
    public static bool Judges(ContributionMove move) => move == ContributionMove.Score || decisions.Contains(move);

    /// <summary>Where a move leads; null where it is not possible from there.</summary>
    public static ContributionState? After(ContributionState state, ContributionMove move) => (state, move) switch
    {
        (ContributionState.Draft or ContributionState.ChangesRequested, ContributionMove.Edit) => state,
        (ContributionState.Draft or ContributionState.ChangesRequested, ContributionMove.Submit) => ContributionState.Submitted,
        (ContributionState.Submitted, ContributionMove.TakeIntoReview) => ContributionState.InReview,
        (ContributionState.InReview, ContributionMove.SeatPanel or ContributionMove.Score) => state,
        (ContributionState.InReview, ContributionMove.AskForChanges) => ContributionState.ChangesRequested,
        (ContributionState.Submitted or ContributionState.InReview, ContributionMove.Decline) => ContributionState.Declined,
        (ContributionState.InReview, ContributionMove.Publish) => ContributionState.Published,
        (ContributionState.Published, ContributionMove.Archive) => ContributionState.Archived,
        (not (ContributionState.Declined or ContributionState.Withdrawn), ContributionMove.Withdraw) => ContributionState.Withdrawn,
        _ => null,
    };

    /// <summary>Whether a move needs a sentence that says why.</summary>
    public static bool NeedsReason(ContributionState state, ContributionMove move) =>
        move is ContributionMove.AskForChanges or ContributionMove.Decline or ContributionMove.Archive || (move == ContributionMove.Withdraw && state != ContributionState.Draft);

    /// <summary>What stands against a move; null where nothing does.</summary>
    public static ContributionRefusal? Refusal(ContributionState state, ContributionMove move, Standing who)
    {
        if (Judges(move) && who.IsOwn) return ContributionRefusal.OwnItem;
        if (move == ContributionMove.Score)
        {
            if (!who.IsOnPanel) return ContributionRefusal.NotOnPanel;
        }
        else if (decisions.Contains(move))
        {
            if (!who.MayDecide) return ContributionRefusal.NotSecretariat;
        }
        else if (!who.MayWrite)
        {
            return ContributionRefusal.NotYours;
        }

        return After(state, move) is null ? ContributionRefusal.WrongState : null;
    }
}
