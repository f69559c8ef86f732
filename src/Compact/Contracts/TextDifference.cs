using Marrakech.Compact.Domain;

namespace Marrakech.Compact.Contracts;

/// <summary>What became of a stretch of text between two wordings.</summary>
public enum SegmentKind
{
    /// <summary>Stands in both.</summary>
    Same,

    /// <summary>Stands only in the old wording.</summary>
    Removed,

    /// <summary>Stands only in the new wording.</summary>
    Added,
}

/// <summary>How far two wordings differ.</summary>
public enum TextChange
{
    /// <summary>The same but for layout: white space, the shape of quotation marks and dashes, the sign at the end.</summary>
    Identical,

    /// <summary>The same letters; only signs, hyphens or capitals differ. An apostrophe belongs to its word.</summary>
    Punctuation,

    /// <summary>At least one word differs.</summary>
    Wording,
}

/// <summary>A stretch of text with what became of it. Never empty.</summary>
/// <param name="Kind">Same, removed or added.</param>
/// <param name="Text">The exact characters, white space included.</param>
public readonly record struct TextSegment(SegmentKind Kind, string Text);

/// <summary>The word-by-word difference of two wordings, as the pages on editions and versions show it.</summary>
/// <remarks>
/// Same and removed segments in order give the old text character for character, same and added ones the new text.
/// Within one change the removed words stand before the added ones. Exchanging the two texts gives the same
/// segments with removed and added exchanged. Memory grows with the length of the texts, never with their product;
/// very long and very different texts get a difference that is right but not the shortest.
/// </remarks>
/// <param name="Change">How far the two differ.</param>
/// <param name="Segments">The stretches in reading order; neighbours differ in kind.</param>
public sealed record TextDifference(TextChange Change, IReadOnlyList<TextSegment> Segments)
{
    /// <summary>Compares an old wording with a new one.</summary>
    public static TextDifference Between(string old, string @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);

        // The shortest difference is not unique: computing it from one fixed side makes it independent of direction.
        var turned = string.CompareOrdinal(old, @new) > 0;
        var before = WordTokens.Of(turned ? @new : old);
        var after = WordTokens.Of(turned ? old : @new);
        var (removed, added) = MyersDifference.Between(before, after);

        var change = WordingChange.Between(old, @new);
        return turned
            ? new(change, SegmentJoining.Join(after, added, before, removed))
            : new(change, SegmentJoining.Join(before, removed, after, added));
    }
}
