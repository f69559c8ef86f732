namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>How whoever acts stands to a place of discussion.</summary>
internal sealed record Voice
{
    /// <summary>Pseudonym; null for a visitor.</summary>
    public Guid? Person { get; init; }

    /// <summary>Whether what is said there can be read: always, but for closed communities.</summary>
    public required bool MayRead { get; init; }

    /// <summary>Whether the role acted in takes part in discussions.</summary>
    public bool TakesPart { get; init; }

    /// <summary>Officers of the secretariat where everybody reads; in a community its moderators.</summary>
    public bool Moderates { get; init; }

    /// <summary>Whether so few of their posts have been shown that each still waits for a moderator.</summary>
    public bool IsNewcomer { get; init; }

    /// <summary>How many posts they may write.</summary>
    public PostingPace Pace { get; init; } = PostingPace.Usual;

    public bool MayWrite => MayRead && TakesPart && Person is not null;
}
