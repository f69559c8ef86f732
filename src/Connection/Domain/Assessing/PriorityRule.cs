using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Domain.Assessing;

/// <summary>How soon a request is worked on among others. Stored by name; its words are <c>Priority.{Name}</c>.</summary>
internal enum Priority
{
    Low,
    Medium,
    High,
}

/// <summary>A part of the points.</summary>
/// <param name="Criterion">What was judged; null for the situation of the country.</param>
/// <param name="Points">What it brought.</param>
/// <param name="Most">What it could have brought.</param>
internal sealed record PriorityPart(Criterion? Criterion, int Points, int Most);

/// <summary>A priority with the reckoning behind it.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="Points">Sum of the parts, 0-100.</param>
/// <param name="Parts">What they are made of.</param>
/// <param name="IsRaised">Whether the emergency track raised it.</param>
internal sealed record PriorityReading(Priority Priority, int Points, IReadOnlyList<PriorityPart> Parts, bool IsRaised);

/// <summary>
/// The rule, as it is told to everybody: each criterion brings its share of up to 95 points, evenly from 0 to 3. A country in Africa, and one that is
/// least developed, landlocked and developing or a small island developing State, brings 5 more: paragraph 39 of the Compact underscores what they face.
/// (It names middle-income countries too; which those are changes every year and the hub does not know.) From <see cref="High"/> points the priority is high, from <see cref="Medium"/> it is medium. On the emergency track it is
/// high whatever the points.
/// </summary>
internal static class PriorityRule
{
    public const int High = 70, Medium = 45, SpecialSituation = 5;

    /// <summary>M49 code of Africa.</summary>
    private const string Africa = "002";

    /// <summary>Most points of each criterion; together with <see cref="SpecialSituation"/> they are 100.</summary>
    public static IReadOnlyDictionary<Criterion, int> Weights { get; } = new Dictionary<Criterion, int>
    {
        [Criterion.Fit] = 18,
        [Criterion.Ownership] = 18,
        [Criterion.Feasibility] = 15,
        [Criterion.CapacityGap] = 18,
        [Criterion.GenderAndChild] = 12,
        [Criterion.Urgency] = 14,
    };

    /// <summary>Whether a country is in one of the special situations.</summary>
    public static bool IsSpecial(Country country) => country.Ldc || country.Lldc || country.Sids || country.Region == Africa;

    /// <summary>The priority of an assessed request.</summary>
    /// <param name="assessment">A whole assessment.</param>
    /// <param name="track">The track it is on.</param>
    /// <param name="countries">The countries that ask: one in a special situation suffices.</param>
    /// <exception cref="ArgumentException">A criterion has no score.</exception>
    public static PriorityReading Read(Assessment assessment, Track track, IReadOnlyList<Country> countries)
    {
        if (!assessment.IsWhole) throw new ArgumentException("Every criterion needs a score.", nameof(assessment));
        IReadOnlyList<PriorityPart> parts =
        [
            .. Assessment.Criteria.Select(c => new PriorityPart(c, (int)Math.Round(Weights[c] * assessment.Scores[c] / (double)Assessment.Most, MidpointRounding.AwayFromZero), Weights[c])),
            new PriorityPart(null, countries.Any(IsSpecial) ? SpecialSituation : 0, SpecialSituation),
        ];
        var points = parts.Sum(p => p.Points);
        var reckoned = points >= High ? Priority.High : points >= Medium ? Priority.Medium : Priority.Low;
        return track == Track.Emergency ? new(Priority.High, points, parts, reckoned != Priority.High) : new(reckoned, points, parts, false);
    }
}
