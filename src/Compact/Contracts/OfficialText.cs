namespace Marrakech.Compact.Contracts;

/// <summary>Kinds of official text.</summary>
public enum OfficialKind
{
    Paragraph = 1,
    Item = 2,
    Principle = 3,
    Objective = 4,
    Action = 5,
    SdgTarget = 6,
    Footnote = 7,
    Framework = 8,
    Resource = 9,
    Recommendation = 10,
    MeansOfImplementation = 11,
    Partnership = 12,

    /// <summary>What stands outside the numbered parts: front matter, introduction, closing words.</summary>
    Passage = 13,
}

/// <summary>A stretch of official text as imported, with its permanent address and its source.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Kind">Kind of text.</param>
/// <param name="Address">Address within the document: <c>43/a/ii</c>, <c>objective/8/a</c>, <c>note/12</c>.</param>
/// <param name="Marker">Number or letter printed before it.</param>
/// <param name="Heading">Section, sub-heading, title or name that belongs to it, or null.</param>
/// <param name="Text">The text, verbatim but for damage repaired; paragraphs separated by a blank line.</param>
/// <param name="Link">Link printed with it; for a footnote the addresses of its marks, comma-separated.</param>
/// <param name="FirstLine">First line in the file read, from 1.</param>
/// <param name="LastLine">Last line in the file read.</param>
public sealed record OfficialText(
    string Document, OfficialKind Kind, string Address, string Marker, string? Heading, string Text, string? Link, int FirstLine, int LastLine)
{
    /// <summary>Objectives a resource is linked to.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];
}

/// <summary>An official document in its current version.</summary>
public sealed record OfficialDocumentText(
    string Key, int Version, string Title, string? Symbol, string Language, string FileName, string FileDigest,
    DateTimeOffset ImportedAt, ReadingReport Report, IReadOnlyList<OfficialText> Texts)
{
    private readonly Lazy<ILookup<OfficialKind, OfficialText>> byKind = new(() => Texts.ToLookup(t => t.Kind));
    private readonly Lazy<Dictionary<(OfficialKind, string), OfficialText>> byAddress = new(() => Texts.ToDictionary(t => (t.Kind, t.Address)));

    /// <summary>All texts of a kind in reading order.</summary>
    public IEnumerable<OfficialText> Of(OfficialKind kind) => byKind.Value[kind];

    /// <summary>The text of a kind at an address, or null.</summary>
    public OfficialText? At(OfficialKind kind, string address) => byAddress.Value.GetValueOrDefault((kind, address));
}
