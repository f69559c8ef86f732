namespace Marrakech.Knowledge.Domain.Contributions;

/// <summary>Why something is not done with a contribution; its sentence is <c>Contribution.Refusal.{Name}</c>.</summary>
internal enum ContributionRefusal
{
    /// <summary>Nobody decides on their own item, whatever roles they hold.</summary>
    OwnItem,

    /// <summary>It belongs to somebody else.</summary>
    NotYours,

    /// <summary>Only the secretariat decides.</summary>
    NotSecretariat,

    /// <summary>Only a reviewer who was asked scores.</summary>
    NotOnPanel,

    /// <summary>Not from where it stands now.</summary>
    WrongState,

    ReasonMissing,
    Incomplete,

    /// <summary>Not every reviewer who was asked has scored every criterion.</summary>
    NotScored,

    /// <summary>The panel is smaller than it must be.</summary>
    PanelTooSmall,

    /// <summary>Reviewers disagree by two points or more, and no further one has scored yet.</summary>
    FurtherReviewMissing,

    /// <summary>A reviewer cannot be asked: own item, asked already, or none.</summary>
    ReviewerUnfit,

    /// <summary>Somebody saved the same questions meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>A change to the same item is under way already.</summary>
    ChangeUnderWay,

    /// <summary>The item got another version while this change was written.</summary>
    VersionIsOld,

    /// <summary>What it says of another item fits no more, as a translation of what is a translation by now.</summary>
    RelatedUnfit,

    /// <summary>Somebody has as many open drafts as one person may have.</summary>
    TooManyDrafts,
}
