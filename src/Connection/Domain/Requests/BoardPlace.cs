namespace Marrakech.Connection.Domain.Requests;

/// <summary>The groups of the secretariat's board. Stored by name; its words are <c>RequestBoard.{Name}</c>.</summary>
internal enum BoardGroup
{
    /// <summary>Waits for the secretariat.</summary>
    Secretariat,

    /// <summary>Waits for the country.</summary>
    Country,

    /// <summary>Waits for partners.</summary>
    Partners,

    /// <summary>Nothing is awaited.</summary>
    Over,
}

/// <summary>Where a request stands on the board, so that a part of it is found without looking at the rest.</summary>
/// <param name="Group">In which group.</param>
/// <param name="At">By what it is ordered there: the deadline, far ahead where none runs; of what is over, when it ended.</param>
internal sealed record BoardPlace(BoardGroup Group, DateTimeOffset At)
{
    /// <summary>After every deadline.</summary>
    private static readonly DateTimeOffset noDeadline = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The group of a submitted request.</summary>
    public static BoardGroup GroupOf(RequestState state) => RequestLife.OwedBy(state) switch
    {
        null => BoardGroup.Over,
        Mover.Country => BoardGroup.Country,
        Mover.Partners => BoardGroup.Partners,
        _ => BoardGroup.Secretariat,
    };

    /// <summary>The place a history leads to; null for what was never submitted, which is not on the board.</summary>
    /// <param name="story">The history.</param>
    /// <param name="due">End of the day of the deadline; null where none runs.</param>
    public static BoardPlace? Of(RequestStory story, DateTimeOffset? due)
    {
        if (story.SubmittedAt is null) return null;
        var group = GroupOf(story.State);
        return new(group, group == BoardGroup.Over ? story.Steps[^1].At : due ?? noDeadline);
    }
}
