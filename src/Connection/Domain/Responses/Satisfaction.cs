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
        var scores = Questions.ToDictionary(q => q, q => Score(typed(q)));
        return scores.ContainsValue(0) ? null : scores;
    }

    /// <summary>The questions without a score.</summary>
    public static IEnumerable<string> Unanswered(Func<string, string?> typed) => Questions.Where(q => Score(typed(q)) == 0);

    private static int Score(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= Least and <= Most ? score : 0;
}
