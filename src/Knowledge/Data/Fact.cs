namespace Marrakech.Knowledge.Data;

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
