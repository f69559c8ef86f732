namespace Marrakech.Compact.Contracts;

/// <summary>One official document as read: everything found in it, and the account of how every character was used.</summary>
public sealed record SourceDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>Short stable key used in addresses and exports: <c>resolution</c>, <c>booklet</c>, <c>first-edition</c>, <c>action-labels</c>, <c>recommendations</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The title as the document states it (or a plain description when it has none).</summary>
    public required string Title { get; init; }

    /// <summary>Document symbol where it has one, as <c>A/RES/73/195</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>BCP 47 language of the text.</summary>
    public required string Language { get; init; }

    /// <summary>The name of the file read, without folders; for people, never for recognition.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes read, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public IReadOnlyList<SourceParagraph> Paragraphs { get; init; } = [];
    public IReadOnlyList<SourcePrinciple> Principles { get; init; } = [];
    public IReadOnlyList<SourceObjective> Objectives { get; init; } = [];
    public IReadOnlyList<SourceFootnote> Footnotes { get; init; } = [];
    public IReadOnlyList<SourcePractice> Practices { get; init; } = [];
    public IReadOnlyList<SourceFramework> Frameworks { get; init; } = [];
    public IReadOnlyList<SourceResource> Resources { get; init; } = [];
    public IReadOnlyList<SourceRecommendation> Recommendations { get; init; } = [];

    /// <summary>What the document says outside its numbered parts: front matter, introduction, closing words.</summary>
    public IReadOnlyList<SourcePassage> Passages { get; init; } = [];
    public required ReadingReport Report { get; init; }
}
