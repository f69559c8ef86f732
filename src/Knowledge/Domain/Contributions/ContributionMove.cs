namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>What somebody can do with a contribution. Stored by name.</summary>
internal enum ContributionMove
{
    Edit,
    Submit,
    TakeIntoReview,

    /// <summary>Asking reviewers, replacing one.</summary>
    SeatPanel,
    Score,
    AskForChanges,
    Decline,
    Publish,
    Archive,
    Withdraw,
}
