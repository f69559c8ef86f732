namespace Marrakech.Knowledge.Data.Collections;

/// <summary>A private list of items. Nobody but its owner sees it.</summary>
internal sealed class OwnList
{
    public const int TitleLength = 120;

    /// <summary>Most lists of a person, and most items of a list.</summary>
    public const int MostLists = 30, MostItems = 300;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "own-list";

    public required Guid Id { get; init; }

    /// <summary>Pseudonym of the owner.</summary>
    public required Guid Person { get; init; }

    public required string Title { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public List<OwnListEntry> Entries { get; init; } = [];

    /// <summary>The entries in their order.</summary>
    public IReadOnlyList<OwnListEntry> InOrder() => [.. Entries.OrderBy(e => e.Position)];
}

/// <summary>An item kept in a private list.</summary>
internal sealed class OwnListEntry
{
    public required Guid ListId { get; init; }
    public required string ItemCode { get; init; }

    /// <summary>Place in the order, from 1 without gaps.</summary>
    public required int Position { get; set; }
}
