namespace Marrakech.Knowledge.Data;

/// <summary>Our own title and summary of an item in one language.</summary>
internal sealed class ItemText
{
    public const int LanguageLength = 12, TitleLength = 300, SummaryLength = 4000;

    public required Guid ItemId { get; init; }
    public required string Language { get; init; }
    public required string Title { get; set; }
    public required string Summary { get; set; }
}
