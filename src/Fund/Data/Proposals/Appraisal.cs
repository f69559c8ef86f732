using System.Text.Json;
using System.Text.Json.Serialization;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Fund.Data.Proposals;

/// <summary>Where an appraiser stands. Stored by name; its words are <c>AppraisalState.{Name}</c>.</summary>
internal enum AppraisalState
{
    /// <summary>Named; nothing declared yet.</summary>
    Asked,

    /// <summary>Declared to have no conflict of interest.</summary>
    Accepted,

    /// <summary>Declared a conflict.</summary>
    Conflicted,

    /// <summary>Let go by the administrator.</summary>
    Released,

    /// <summary>Has scored.</summary>
    Done,
}

/// <summary>An appraisal of one round by one appraiser.</summary>
internal sealed class Appraisal
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "appraisal";

    private static readonly JsonSerializerOptions options = new() { Converters = { new JsonStringEnumConverter() } };

    public required Guid Id { get; init; }
    public required Guid ProposalId { get; init; }
    public required int Round { get; init; }

    /// <summary>Pseudonym of the appraiser.</summary>
    public required Guid Person { get; init; }

    /// <summary>The organisation they act for.</summary>
    public required Guid Organisation { get; init; }
    public required AppraisalState State { get; set; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>The scores, as JSON; null before.</summary>
    public string? Scores { get; set; }

    /// <summary>Why they have a conflict, or were let go.</summary>
    public string? Reason { get; set; }

    public bool IsOpen => State is AppraisalState.Asked or AppraisalState.Accepted;

    public AppraisalScores? Read() => Scores is null ? null : new AppraisalScores(JsonSerializer.Deserialize<Dictionary<AppraisalCriterion, CriterionScore>>(Scores, options)!);

    public void Take(AppraisalScores scores) => Scores = JsonSerializer.Serialize(scores.Scores, options);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Id, State = State.ToString(), Scores, Reason };
}
