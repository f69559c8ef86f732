using System.Globalization;
using Marrakech.Compact.Contracts;

namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>Kinds of thing a discussion is attached to. Stored by name.</summary>
internal enum PlaceKind
{
    Objective,
    Item,
    Community,
}

/// <summary>What a discussion is attached to.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Key">Number of the objective, code of the item or of the community: no two kinds share one.</param>
internal readonly record struct DiscussionPlace(PlaceKind Kind, string Key)
{
    public const string ItemPrefix = "P-", CommunityPrefix = "G-";

    private const int LongestKey = 12;

    public static DiscussionPlace Objective(int number) => new(PlaceKind.Objective, number.ToString(CultureInfo.InvariantCulture));

    public static DiscussionPlace Item(string code) => new(PlaceKind.Item, code);

    public static DiscussionPlace Community(string code) => new(PlaceKind.Community, code);

    /// <summary>The place an address names; null for what names none.</summary>
    public static DiscussionPlace? Parse(string? key) => key switch
    {
        null or { Length: > LongestKey } => null,
        _ when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Outline.FindObjective(number) is null ? null : Objective(number),
        _ when IsCode(key, ItemPrefix) => Item(key),
        _ when IsCode(key, CommunityPrefix) => Community(key),
        _ => null,
    };

    private static bool IsCode(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal) && key[prefix.Length..].All(char.IsAsciiDigit);
}
