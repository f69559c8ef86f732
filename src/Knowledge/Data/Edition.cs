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

    /// <summary>The sources it cites, as JSON.</summary>
    public required string Citations { get; init; }

    public required int FirstLine { get; init; }
    public required int LastLine { get; init; }

    /// <summary>SHA-256 of title, text and citations.</summary>
    public required string Digest { get; init; }

    public List<Fact> Facts { get; init; } = [];
}

/// <summary>A fact read from an edition, with the words it was taken from.</summary>
internal sealed class Fact
{
    public const int KindLength = 20, ValueLength = 200, WordsLength = 300;

    public required Guid Id { get; init; }
    public required Guid EditionId { get; init; }

    /// <summary>country, organisation, year, level, amount or people.</summary>
    public required string Kind { get; init; }

    public required string Value { get; init; }

    /// <summary>The words as they stand in the text.</summary>
    public required string Words { get; init; }

    /// <summary>Where the words begin in title, line feed, text; counted in UTF-16 units from 0.</summary>
    public required int Offset { get; init; }
}

/// <summary>Kinds of fact.</summary>
internal static class FactKind
{
    public const string Country = "country", Organisation = "organisation", Year = "year", Level = "level", Amount = "amount", People = "people";

    /// <summary>Every kind, in the order pages explain them.</summary>
    public static readonly string[] All = [Country, Organisation, Year, Level, Amount, People];
}
