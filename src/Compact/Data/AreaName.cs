namespace Marrakech.Compact.Data;

/// <summary>The name an administrator gave a thematic area in one language; without it ours is shown.</summary>
internal sealed class AreaName
{
    public const int LanguageLength = 12, NameLength = 120;

    /// <summary>Kind of subject in the trail and of change in the feed.</summary>
    public const string Thing = "thematic-area";

    /// <summary>1-5.</summary>
    public required int Area { get; init; }

    public required string Language { get; init; }
    public required string Name { get; set; }
}
