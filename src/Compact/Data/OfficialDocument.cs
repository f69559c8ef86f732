namespace Marrakech.Compact.Data;

/// <summary>One version of an official document, as imported. Never changed afterwards, only superseded.</summary>
internal sealed class OfficialDocument
{
    public const int KeyLength = 40, TitleLength = 400, SymbolLength = 80, FileNameLength = 260, DigestLength = 64, LanguageLength = 12;

    public required Guid Id { get; init; }

    /// <summary>Stable key: <c>resolution</c>, <c>booklet</c>, <c>first-edition</c>, <c>action-labels</c>, <c>recommendations</c>.</summary>
    public required string Key { get; init; }

    /// <summary>1 for the first import, one more for each altered edition.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }
    public string? Symbol { get; init; }
    public required string Language { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes read.</summary>
    public required string FileDigest { get; init; }

    /// <summary>SHA-256 of what was understood: the same for a re-wrapped copy, another for an altered edition.</summary>
    public required string ContentDigest { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The reading report as JSON.</summary>
    public required string Report { get; init; }

    public List<Passage> Passages { get; init; } = [];
}
