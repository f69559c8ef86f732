namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>Where a contribution stands on its way into the repository. Stored by name.</summary>
internal enum ContributionState
{
    Draft,
    Submitted,
    InReview,
    ChangesRequested,
    Published,
    Archived,
    Declined,

    /// <summary>Taken back. What was published leaves a tombstone at its address.</summary>
    Withdrawn,
}
