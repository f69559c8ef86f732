using System.Globalization;

namespace Marrakech.Connection.Domain.Matching;

/// <summary>What the values of a reason are, so that they can be named in the reader's language.</summary>
internal enum ReasonPlace
{
    None,
    Objective,
    Action,
    Country,
    Region,
    Language,
    Word,
}

/// <summary>
/// Why a part of a score is what it is: a sentence in six languages with its places. It names what both sides show to everybody: never an amount of money,
/// a person or, where the request is confidential, its words.
/// </summary>
/// <param name="Key">Key of the sentence.</param>
/// <param name="Place">What the values are.</param>
/// <param name="Values">What stands in the sentence's place, at most <see cref="Most"/>.</param>
/// <param name="Count">The number the sentence has plural forms for; null where it has none.</param>
internal sealed record Reason(string Key, ReasonPlace Place, IReadOnlyList<string> Values, int? Count = null)
{
    public const int Most = 4;

    public static Reason Plain(string key) => new(key, ReasonPlace.None, []);

    public static Reason Counted(string key, int count) => new(key, ReasonPlace.None, [], count);

    public static Reason With(string key, ReasonPlace place, IEnumerable<string> values) => new(key, place, [.. values.Take(Most)]);

    public static Reason With(string key, ReasonPlace place, IEnumerable<int> values) => With(key, place, values.Select(v => v.ToString(CultureInfo.InvariantCulture)));
}
