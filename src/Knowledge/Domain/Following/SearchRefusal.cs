namespace Marrakech.Knowledge.Domain.Following;

/// <summary>Why a search is not saved or changed; its sentence is <c>SavedSearch.Refusal.{Name}</c>.</summary>
internal enum SearchRefusal
{
    NameMissing,
    NameTooLong,
    RhythmMissing,

    /// <summary>Words and filters are longer than can be kept.</summary>
    QueryTooLong,

    TooMany,

    /// <summary>It was changed in another window meanwhile.</summary>
    ChangedMeanwhile,
}
