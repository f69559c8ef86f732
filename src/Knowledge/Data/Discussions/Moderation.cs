using Marrakech.Knowledge.Domain.Discussions;

namespace Marrakech.Knowledge.Data.Discussions;

/// <summary>A report that a post does harm: one for each person and post.</summary>
internal sealed class PostReport
{
    public required Guid DiscussionId { get; init; }
    public required int Post { get; init; }

    /// <summary>Pseudonym of who reported; told to nobody.</summary>
    public required Guid Reporter { get; init; }

    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a moderator has yet to decide.</summary>
    public required bool IsOpen { get; set; }
}

/// <summary>A decision of a moderator, as the author and the moderators read it. It names nobody.</summary>
internal sealed class ModerationDecision
{
    public required Guid Id { get; init; }
    public required Guid DiscussionId { get; init; }

    /// <summary>The post; null for one about the whole discussion.</summary>
    public int? Post { get; init; }

    public required ModerationMove Move { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Somebody who is told of new posts.</summary>
internal sealed class DiscussionFollower
{
    public required Guid DiscussionId { get; init; }
    public required Guid Person { get; init; }
    public required DateTimeOffset Since { get; init; }
}
