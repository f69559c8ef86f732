using Marrakech.Knowledge.Domain.Following;

namespace Marrakech.Knowledge.Data.Following;

/// <summary>A search or a list of practices somebody comes back to, and how they are told of what is new in it.</summary>
internal sealed class SavedSearch
{
    public const int NameLength = 120, PlaceLength = 20, QueryLength = 2000, LanguageLength = 2, RhythmLength = 20;

    /// <summary>Most searches of a person.</summary>
    public const int Most = 30;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "saved-search";

    public required Guid Id { get; init; }

    /// <summary>Pseudonym of the owner.</summary>
    public required Guid Person { get; init; }

    public required string Name { get; set; }

    /// <summary>Name of the list: one of <see cref="Features.Shared.Following.SearchPlace"/>.</summary>
    public required string Place { get; init; }

    /// <summary>Words and filters as they stand in the address, with the question mark; empty for everything.</summary>
    public required string Query { get; init; }

    /// <summary>Language it is searched in.</summary>
    public required string Language { get; init; }

    public required Rhythm Rhythm { get; set; }

    /// <summary>Counts changes by its owner; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Position of the change feed up to which its owner knows what is new.</summary>
    public required long Position { get; set; }

    /// <summary>When it was looked at last; null for never.</summary>
    public DateTimeOffset? LookedAt { get; set; }
}
