using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Data;

/// <summary>A stretch of official text with its permanent address inside its document. Immutable.</summary>
internal sealed class Passage
{
    public const int AddressLength = 80, MarkerLength = 12, HeadingLength = 600, UrlLength = 600, ObjectivesLength = 80;

    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    public required OfficialKind Kind { get; init; }

    /// <summary>Address within the document: <c>43/a/ii</c>, <c>objective/8</c>, <c>objective/8/a</c>, <c>note/12</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Reading order within the document.</summary>
    public required int Order { get; init; }

    /// <summary>The number or letter printed before it.</summary>
    public required string Marker { get; init; }

    /// <summary>Section, sub-heading, title or name that belongs to it.</summary>
    public string? Heading { get; init; }

    public required string Text { get; init; }

    /// <summary>Link printed with it, or where a footnote's marks stand, as <see cref="FootnoteAnchor.Write"/> keeps them.</summary>
    public string? Link { get; init; }

    /// <summary>Numbers of the objectives it is linked to, comma-separated; null for none.</summary>
    public string? Objectives { get; init; }

    /// <summary>First and last line in the file read, from 1.</summary>
    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }
}
