namespace Marrakech.Knowledge.Data;

/// <summary>An item as one official document tells it, verbatim. Immutable: an altered document brings a new edition.</summary>
internal sealed class Edition
{
    public const int DocumentLength = 40, TitleLength = 500, DigestLength = 64;

    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Key of the document, as in the Compact module.</summary>
    public required string Document { get; init; }

    /// <summary>Version of the document this text was first seen in.</summary>
    public required int DocumentVersion { get; init; }

    /// <summary>Version of the document in which it was no longer found or stood altered; null while current.</summary>
    public int? SupersededIn { get; set; }

    /// <summary>Objective and position in the document, which tell the parts of a merged practice apart.</summary>
    public required int Objective { get; init; }

    public required int Position { get; init; }

    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }

    /// <summary>Whether the document prints a title; where it prints none, the first words stand for one in lists.</summary>
    public bool HasTitle => !(Title.EndsWith('…') && Text.StartsWith(Title.TrimEnd('…', ' '), StringComparison.Ordinal));

    /// <summary>The sources it cites, as JSON.</summary>
    public required string Citations { get; init; }

    public required int FirstLine { get; init; }
    public required int LastLine { get; init; }

    /// <summary>SHA-256 of title, text and citations.</summary>
    public required string Digest { get; init; }

    public List<Fact> Facts { get; init; } = [];
}
