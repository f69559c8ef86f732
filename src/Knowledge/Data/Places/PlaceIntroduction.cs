namespace Marrakech.Knowledge.Data.Places;

/// <summary>A version of the introduction of a country's or region's page in one language. Immutable: a change brings a new version; an empty one takes the introduction away.</summary>
internal sealed class PlaceIntroduction
{
    public const int PlaceLength = 16, LanguageLength = 12, TextLength = 4000;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "place";

    public required Guid Id { get; init; }

    /// <summary>As <c>country/KE</c> or <c>region/014</c>.</summary>
    public required string Place { get; init; }

    public required string Language { get; init; }

    /// <summary>From 1 in each language of a place.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether the country's own government wrote it; the secretariat otherwise.</summary>
    public required bool IsByCountry { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
