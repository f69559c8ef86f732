using System.Globalization;

namespace Marrakech.Connection.Domain.Responses;

/// <summary>What the country says at the end, from 1 (not at all) to 5 (fully). The questions are <c>Satisfaction.{Name}</c>.</summary>
internal static class Satisfaction
{
    public const int Least = 1, Most = 5;

    public static IReadOnlyList<string> Questions { get; } = ["need", "time", "ownership", "quality", "lasting"];

    /// <summary>The scores; null where one is missing or none.</summary>
    public static IReadOnlyDictionary<string, int>? Read(Func<string, string?> typed)
    {
        var scores = Questions.Select(q => (q, Score: int.TryParse(typed(q), NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s is >= Least and <= Most ? s : 0)).ToList();
        return scores.Exists(s => s.Score == 0) ? null : scores.ToDictionary(s => s.q, s => s.Score);
    }
}
