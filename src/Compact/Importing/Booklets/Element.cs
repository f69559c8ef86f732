namespace Marrakech.Compact.Importing.Booklets;

internal enum ElementKind
{
    /// <summary>Running words between two signs of structure.</summary>
    Prose,

    /// <summary>An item behind a bullet.</summary>
    Bullet,

    /// <summary>The letter of an action, detached or not: <c>c.</c></summary>
    Letter,

    /// <summary>A run of capitals: the title of an objective or of a section.</summary>
    Capitals,

    ActionsHeading,
    PracticesHeading,
    SdgHeading,

    /// <summary>The words "All SDGs" in the place of a list.</summary>
    AllSdgs,

    /// <summary>The heading of a goal: <c>SDG 10: …</c></summary>
    Goal,

    /// <summary>A target with its text: <c>10.7: …</c></summary>
    Target,

    /// <summary>The definition of a footnote.</summary>
    Footnote,

    /// <summary>An address that stands alone.</summary>
    Link,
}

/// <summary>A piece of a document between two signs of structure.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sign">The words that only carry structure: bullet, letter, code, fixed heading.</param>
/// <param name="Words">What it says.</param>
/// <param name="Key">Letter, code of a target, number of a goal or footnote.</param>
internal sealed record Element(ElementKind Kind, IReadOnlyList<Word> Sign, List<Word> Words, string? Key = null)
{
    public Word First => Sign.Count > 0 ? Sign[0] : Words[0];

    public override string ToString() => $"{Kind} {Key}: {string.Join(' ', Words.Select(word => word.Text))}";
}
