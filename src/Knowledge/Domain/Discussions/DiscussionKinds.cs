namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>What a discussion is. Stored by name.</summary>
internal enum DiscussionKind
{
    Discussion,

    /// <summary>Whoever asked, or a moderator, accepts one of the answers.</summary>
    Question,

    /// <summary>Takes posts from one instant to another, and ends with a summary by its owner.</summary>
    Consultation,
}

/// <summary>Where a post stands. Stored by name.</summary>
internal enum PostState
{
    Shown,

    /// <summary>Waits for a moderator; its author and moderators alone see it.</summary>
    Waiting,

    /// <summary>Hidden by a moderator; its place says so.</summary>
    Hidden,

    /// <summary>Taken back by its author; nothing of its words is left.</summary>
    Deleted,
}

/// <summary>What a moderator decides. Stored by name.</summary>
internal enum ModerationMove
{
    /// <summary>Shows a post that waited or was hidden.</summary>
    Approve,
    Hide,

    /// <summary>Finds reports without ground.</summary>
    Dismiss,
    Warn,
    Lock,
    Unlock,
}
