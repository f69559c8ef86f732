namespace Marrakech.Fund.Domain.Contributions;

/// <summary>Where a contribution stands. Stored by name; its words are <c>GiftState.{Name}</c>.</summary>
internal enum ContributionState
{
    /// <summary>The donor says it will give.</summary>
    Pledged,

    /// <summary>Donor and fund have agreed; nothing has come yet.</summary>
    Agreed,
    PartlyPaid,
    Paid,

    /// <summary>Nobody expects the rest any more.</summary>
    Lapsed,

    /// <summary>The donor took it back, or took back the rest.</summary>
    Withdrawn,
}

/// <summary>What a contribution is for: the donor's wish, never a project (domain: <i>earmark</i>). Its words are <c>Earmark.{Name}</c>.</summary>
internal enum Earmark
{
    None,

    /// <summary>One of the five thematic areas.</summary>
    Area,

    /// <summary>A region by UN M49.</summary>
    Region,
}

/// <summary>The life of a contribution: pledged, agreed, paid in parts, paid; or lapsed or withdrawn on the way (domain: <i>Contribution</i>).</summary>
internal static class ContributionLife
{
    /// <summary>Whether money is still expected.</summary>
    public static bool IsOpen(ContributionState state) => state is ContributionState.Pledged or ContributionState.Agreed or ContributionState.PartlyPaid;

    /// <summary>Whether it was agreed and counts among what donors promised.</summary>
    public static bool Counts(ContributionState state) => state is ContributionState.Agreed or ContributionState.PartlyPaid or ContributionState.Paid;

    /// <summary>Whether money can be booked to it: a contribution that ended takes none.</summary>
    public static bool TakesMoney(ContributionState state) => state is ContributionState.Agreed or ContributionState.PartlyPaid;

    /// <summary>Whether everybody sees it: what is agreed always, a pledge where its donor wishes so, and what ended where something had come.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="isPublicPledge">What the donor wished before it was agreed.</param>
    /// <param name="paid">What has come, in smallest units.</param>
    public static bool IsPublic(ContributionState state, bool isPublicPledge, long paid) => Counts(state) || (state == ContributionState.Pledged && isPublicPledge) || paid > 0;

    /// <summary>Where an agreed contribution stands by what has come.</summary>
    public static ContributionState Of(long amount, long paid) => paid <= 0 ? ContributionState.Agreed : paid < amount ? ContributionState.PartlyPaid : ContributionState.Paid;

    /// <summary>Where it stands after money came or went back; what ended stays ended.</summary>
    public static ContributionState After(ContributionState state, long amount, long paid) => Counts(state) ? Of(amount, paid) : state;
}
