using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Data.Contributions;

/// <summary>A move of a contribution, as those it belongs to read it. It names nobody.</summary>
internal sealed class ContributionEvent
{
    public required Guid Id { get; init; }
    public required Guid ContributionId { get; init; }

    /// <summary>Position in its story, growing.</summary>
    public required int Number { get; init; }

    public required ContributionMove Move { get; init; }

    /// <summary>State after the move.</summary>
    public required ContributionState State { get; init; }

    public string? Reason { get; init; }
    public required DateTimeOffset At { get; init; }
}
