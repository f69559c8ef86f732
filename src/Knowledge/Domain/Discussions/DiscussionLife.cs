using Marrakech.Knowledge.Data.Discussions;

namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>Who may do what in a discussion, and when.</summary>
internal static class DiscussionLife
{
    /// <summary>How long authors may edit a post of theirs.</summary>
    public static readonly TimeSpan EditTime = TimeSpan.FromHours(1);

    /// <summary>Whether somebody sees it at all. One whose first post waits is its author's and the moderators'.</summary>
    public static bool IsSeen(Discussion discussion, Voice voice) =>
        voice.MayRead && (discussion.Opening != PostState.Waiting || voice.Moderates || IsOwn(discussion.Author, voice));

    /// <summary>Whether the words of a post are seen.</summary>
    public static bool IsRead(Post post, Voice voice) => post.State switch
    {
        PostState.Shown => true,
        PostState.Waiting or PostState.Hidden => voice.Moderates || IsOwn(post.Author, voice),
        _ => false,
    };

    /// <summary>What stands against one more post; null where nothing does.</summary>
    public static DiscussionRefusal? AgainstPosting(Discussion discussion, Voice voice, DateTimeOffset now)
    {
        if (!voice.MayWrite || !IsSeen(discussion, voice)) return DiscussionRefusal.NotFound;
        if (discussion.IsLocked) return DiscussionRefusal.Locked;
        if (discussion.OpensAt > now) return DiscussionRefusal.NotOpenYet;
        return discussion.ClosesAt <= now ? DiscussionRefusal.Closed : null;
    }

    /// <summary>Whether a post waits for a moderator before others read it.</summary>
    public static bool Waits(Voice voice, string text) => !voice.Moderates && (voice.IsNewcomer || PostText.CountLinks(text) >= PostingPace.ManyLinks);

    /// <summary>What stands against editing a post.</summary>
    public static DiscussionRefusal? AgainstEditing(Discussion discussion, Post post, Voice voice, DateTimeOffset now)
    {
        if (!IsOwn(post.Author, voice)) return DiscussionRefusal.NotYours;
        if (post.State is not (PostState.Shown or PostState.Waiting)) return DiscussionRefusal.NotShown;
        return AgainstPosting(discussion, voice, now) ?? (now - post.At > EditTime ? DiscussionRefusal.TooLate : null);
    }

    /// <summary>What stands against deleting a post: only that it is another's or gone.</summary>
    public static DiscussionRefusal? AgainstDeleting(Post post, Voice voice)
    {
        if (!IsOwn(post.Author, voice)) return DiscussionRefusal.NotYours;
        return post.State == PostState.Deleted ? DiscussionRefusal.NotShown : null;
    }

    /// <summary>What stands against reporting a post.</summary>
    public static DiscussionRefusal? AgainstReporting(Post post, Voice voice)
    {
        if (!voice.MayWrite) return DiscussionRefusal.NotFound;
        if (IsOwn(post.Author, voice)) return DiscussionRefusal.OwnPost;
        return post.State == PostState.Shown ? null : DiscussionRefusal.NotShown;
    }

    /// <summary>What stands against a decision on a post.</summary>
    public static DiscussionRefusal? AgainstModerating(Post post, ModerationMove move, Voice voice, bool isReported)
    {
        if (!voice.Moderates) return DiscussionRefusal.NotModerator;
        if (IsOwn(post.Author, voice)) return DiscussionRefusal.OwnPost;
        var fits = move switch
        {
            ModerationMove.Approve => post.State is PostState.Waiting or PostState.Hidden,
            ModerationMove.Hide => post.State is PostState.Waiting or PostState.Shown,
            ModerationMove.Dismiss => post.State == PostState.Shown && isReported,
            ModerationMove.Warn => post.State != PostState.Deleted,
            _ => false,
        };
        return fits ? null : DiscussionRefusal.WrongState;
    }

    /// <summary>What stands against locking a discussion or opening it again.</summary>
    public static DiscussionRefusal? AgainstLocking(Discussion discussion, bool locks, Voice voice)
    {
        if (!voice.Moderates) return DiscussionRefusal.NotModerator;
        if (IsOwn(discussion.Author, voice)) return DiscussionRefusal.OwnPost;
        return discussion.IsLocked == locks ? DiscussionRefusal.WrongState : null;
    }

    /// <summary>What stands against accepting a post as the answer, or against taking that back.</summary>
    public static DiscussionRefusal? AgainstAccepting(Discussion discussion, Post post, Voice voice)
    {
        if (discussion.Kind != DiscussionKind.Question || post.Number == 1) return DiscussionRefusal.WrongState;
        if (!IsOwn(discussion.Author, voice))
        {
            if (!voice.Moderates) return DiscussionRefusal.NotAsker;
            if (IsOwn(post.Author, voice)) return DiscussionRefusal.OwnPost;
        }

        return post.State == PostState.Shown ? null : DiscussionRefusal.NotShown;
    }

    /// <summary>What stands against summing a consultation up.</summary>
    public static DiscussionRefusal? AgainstSummary(Discussion discussion, Voice voice, DateTimeOffset now)
    {
        if (discussion.Kind != DiscussionKind.Consultation) return DiscussionRefusal.WrongState;
        if (!IsOwn(discussion.Author, voice)) return DiscussionRefusal.NotOwner;
        return discussion.ClosesAt > now ? DiscussionRefusal.NotClosedYet : null;
    }

    /// <summary>Whether something was written by whoever acts.</summary>
    public static bool IsOwn(Guid? author, Voice voice) => author is { } person && person == voice.Person;
}
