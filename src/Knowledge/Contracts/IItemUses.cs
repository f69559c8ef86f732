namespace Marrakech.Knowledge.Contracts;

/// <summary>Where an item of the repository was of use, as far as everybody may read it.</summary>
/// <param name="Kind">Kind of thing that used it, as the API writes it: <c>request</c>, <c>plan</c>, <c>project</c>. The text <c>UsedIn.{Kind}</c> names one such thing.</param>
/// <param name="Code">Public code of the thing.</param>
/// <param name="Title">Its title; null where not everybody may read it.</param>
/// <param name="Language">Language of the title (BCP 47); null where there is none to read.</param>
/// <param name="Path">Address of its page, without language.</param>
public sealed record ItemUse(string Kind, string Code, string? Title, string? Language, string Path);

/// <summary>
/// Tells where items were of use. A module that uses items brings its own; the repository knows none of them. What it tells changes with the change feed
/// only, so that pages may be kept, and stands in memory: lists ask for every item they hold.
/// </summary>
public interface IItemUses
{
    /// <summary>The uses of an item, the latest first; empty where there are none.</summary>
    /// <param name="code">Code of the item, in its one spelling.</param>
    IReadOnlyList<ItemUse> UsesOf(string code);
}
