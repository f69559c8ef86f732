namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Where a harvested record stands. Stored by name.</summary>
internal enum HarvestState
{
    /// <summary>Waits for the secretariat: new, changed, or gone at its home.</summary>
    Held,

    /// <summary>Stands in the repository as it was told last.</summary>
    Accepted,

    /// <summary>Was not wanted.</summary>
    Declined,

    /// <summary>Is known here already: it comes from here, or was taken over from elsewhere.</summary>
    Known,
}

/// <summary>What harvesting a record once more does to what is known of it: a pure rule, so that harvesting twice is harvesting once.</summary>
internal static class HarvestLife
{
    /// <summary>State after a record was told.</summary>
    /// <param name="before">State and digest of what is known; null where nothing is.</param>
    /// <param name="digest">Digest of what is told now; null where it is gone.</param>
    /// <param name="isTaken">Whether it was taken over before.</param>
    /// <param name="isOurs">Whether the thing itself is in this repository by another way.</param>
    /// <returns>The state; null where nothing is kept of it.</returns>
    public static HarvestState? After((HarvestState State, string? Digest)? before, string? digest, bool isTaken, bool isOurs) => before switch
    {
        null when digest is null => null,
        null => isOurs ? HarvestState.Known : HarvestState.Held,
        { State: HarvestState.Known } => HarvestState.Known,
        { } known when known.Digest == digest => known.State,
        // What nobody took over needs no decision when it is gone.
        _ when digest is null && !isTaken => null,
        _ => HarvestState.Held,
    };
}
