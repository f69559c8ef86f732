namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>Why something is not done in a discussion; its sentence is <c>Discussion.Refusal.{Name}</c>.</summary>
internal enum DiscussionRefusal
{
    /// <summary>It is not there, or not for whoever asks; the two are not told apart.</summary>
    NotFound,

    TitleMissing,
    TitleTooLong,
    TextMissing,
    TextTooLong,
    ReasonMissing,

    /// <summary>More posts than anybody, or a newcomer, may write in an hour or a day.</summary>
    TooFast,

    Locked,

    /// <summary>A consultation takes no posts before it opens.</summary>
    NotOpenYet,

    /// <summary>A consultation takes no posts after it closed.</summary>
    Closed,

    /// <summary>The post belongs to somebody else.</summary>
    NotYours,

    /// <summary>The time in which a post can be edited is over.</summary>
    TooLate,

    /// <summary>The post is hidden, deleted or waits.</summary>
    NotShown,

    /// <summary>Somebody changed it meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>One report for each person and post.</summary>
    ReportedAlready,

    /// <summary>Nobody moderates, or reports, what is their own.</summary>
    OwnPost,

    NotModerator,

    /// <summary>Not from where it stands now.</summary>
    WrongState,

    /// <summary>Only whoever asked, or a moderator, accepts an answer.</summary>
    NotAsker,

    /// <summary>Only moderators open consultations.</summary>
    KindNotYours,

    /// <summary>The times of a consultation are missing or in the wrong order.</summary>
    TimesWrong,

    /// <summary>Only whoever opened a consultation sums it up.</summary>
    NotOwner,

    /// <summary>A consultation is summed up after it closed.</summary>
    NotClosedYet,
}
