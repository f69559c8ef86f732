using System.Text.Json;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Data.Contributions;

/// <summary>Where a reviewer stands. Stored by name.</summary>
internal enum SeatState
{
    /// <summary>Asked; nothing declared yet.</summary>
    Asked,

    /// <summary>Declared to have no conflict of interest.</summary>
    Accepted,

    /// <summary>Declared a conflict: somebody else is asked.</summary>
    Conflicted,

    /// <summary>Taken off by the secretariat.</summary>
    Replaced,

    /// <summary>Has scored.</summary>
    Done,
}

/// <summary>A seat on the panel of one round of review.</summary>
internal sealed class PanelSeat
{
    public const int StateLength = 20, RecommendationLength = 20;

    public required Guid Id { get; init; }
    public required Guid ContributionId { get; init; }
    public required int Round { get; init; }

    /// <summary>Pseudonym of the reviewer.</summary>
    public required Guid Reviewer { get; init; }

    /// <summary>The organisation they review for.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>Whether that is an entity of the United Nations.</summary>
    public required bool IsUn { get; init; }

    public required SeatState State { get; set; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>How many times they were reminded.</summary>
    public int Reminders { get; set; }

    /// <summary>The scores, as JSON; null before.</summary>
    public string? Scores { get; set; }

    public Recommendation? Recommendation { get; set; }

    /// <summary>Whether they can still answer.</summary>
    public bool IsOpen => State is SeatState.Asked or SeatState.Accepted;

    /// <summary>What they found; null before.</summary>
    public Assessment? Assessment() => Scores is null || Recommendation is not { } told ? null : new Assessment(JsonSerializer.Deserialize<List<Score>>(Scores)!, told);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Id, State = State.ToString(), Scores, Recommendation = Recommendation?.ToString(), DueAt };
}
