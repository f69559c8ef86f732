namespace Marrakech.Connection.Domain.Endorsing;

/// <summary>What a ministry that was asked has said of a request. Stored by name; its words are <c>EndorsementState.{Name}</c>.</summary>
internal enum EndorsementState
{
    /// <summary>Asked, and not answered yet.</summary>
    Open,
    Endorsed,
    Declined,

    /// <summary>The focal point asks it no more.</summary>
    TakenBack,
}

/// <summary>What somebody sees who opens the link; why it opens nothing is said by <c>EndorsementView.{Name}</c>.</summary>
internal enum EndorsementView
{
    Open,
    Answered,

    /// <summary>A newer message carries another link.</summary>
    Replaced,
    TakenBack,

    /// <summary>Its days are over.</summary>
    Expired,

    /// <summary>The request is over.</summary>
    Over,
}

/// <summary>Why something is not done with an endorsement; its sentence is <c>Endorsement.Refusal.{Name}</c>.</summary>
internal enum EndorsementRefusal
{
    /// <summary>Only the focal point of the country asks.</summary>
    NotYours,

    /// <summary>The request is over.</summary>
    WrongState,

    /// <summary>The request has no title yet: there is nothing to read.</summary>
    NothingToRead,
    OrganisationMissing,
    FunctionMissing,
    EmailInvalid,
    LanguageMissing,
    TooMany,

    /// <summary>This address was asked already.</summary>
    AskedAlready,

    /// <summary>It was answered or taken back meanwhile.</summary>
    NotOpen,
    AnswerMissing,
    WordsMissing,
}
