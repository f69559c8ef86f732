using System.Text.Json.Serialization;

namespace Marrakech.Connection.Domain.Assessing;

/// <summary>What the secretariat judges of a request, each from 0 to <see cref="Assessment.Most"/>. Stored by name; its question is <c>RequestCriterion.{Name}</c>.</summary>
internal enum Criterion
{
    /// <summary>How well it fits the Compact.</summary>
    Fit,

    /// <summary>How far the country leads it and puts in what it has.</summary>
    Ownership,
    Feasibility,

    /// <summary>How far what is needed is missing in the country.</summary>
    CapacityGap,

    /// <summary>How well it takes account of women, men, boys and girls.</summary>
    GenderAndChild,

    /// <summary>How much is lost by waiting.</summary>
    Urgency,
}

/// <summary>What helping could do to people's rights, data protection included. Stored by name; its words are <c>RightsRisk.{Name}</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RightsRisk>))]
internal enum RightsRisk
{
    None,

    /// <summary>There is a risk, and it is said what is done about it.</summary>
    Managed,

    /// <summary>The request must not go on as it is.</summary>
    Unacceptable,
}

/// <summary>What the secretariat found.</summary>
/// <param name="Scores">Each criterion, 0-3.</param>
/// <param name="Risk">Risk to rights.</param>
internal sealed record Assessment(IReadOnlyDictionary<Criterion, int> Scores, RightsRisk Risk)
{
    public const int Most = 3;

    public static IReadOnlyList<Criterion> Criteria { get; } = Enum.GetValues<Criterion>();

    /// <summary>Whether every criterion has a score that can be given.</summary>
    [JsonIgnore]
    public bool IsWhole => Criteria.All(c => Scores.TryGetValue(c, out var score) && score is >= 0 and <= Most);

    /// <summary>Why the request must not go on to matching: texts <c>AssessmentStop.{Name}</c>.</summary>
    [JsonIgnore]
    public IReadOnlyList<AssessmentStop> Stops =>
    [
        .. Risk == RightsRisk.Unacceptable ? [AssessmentStop.RightsAtRisk] : Array.Empty<AssessmentStop>(),
        .. Scores.GetValueOrDefault(Criterion.Fit) == 0 ? [AssessmentStop.OutsideCompact] : Array.Empty<AssessmentStop>(),
    ];
}

/// <summary>Why a request must not go on to matching.</summary>
internal enum AssessmentStop
{
    RightsAtRisk,
    OutsideCompact,
}
