namespace Marrakech.Compact.Features.ChangeAreas;

/// <summary>Why a thematic area is not changed. The sentence is the text <c>Areas.Refusal.{name}</c>.</summary>
internal enum AreaRefusal
{
    /// <summary>Not said why, or in more than 1000 characters.</summary>
    ReasonMissing,

    /// <summary>No area chosen, or none of the five.</summary>
    NoArea,

    /// <summary>The objective is there already, or the names are these already.</summary>
    NothingNew,

    /// <summary>Its area would be empty.</summary>
    LastObjective,

    /// <summary>A name of more than 120 characters.</summary>
    NameTooLong,
}
