namespace Marrakech.Connection.Domain.Requests;

/// <summary>Why something is not done with a request; its sentence is <c>Request.Refusal.{Name}</c>.</summary>
internal enum RequestRefusal
{
    /// <summary>It belongs to another country or organisation.</summary>
    NotYours,

    /// <summary>Only the focal point moves it in the country's name; others prepare and hand over.</summary>
    OnlyFocalPoint,
    OnlySecretariat,

    /// <summary>Only the hub's own clock does that.</summary>
    OnlyClock,

    /// <summary>Not from where it stands now.</summary>
    WrongState,
    ReasonMissing,
    TooLong,

    /// <summary>Whoever declines says what else the country can do.</summary>
    AlternativesMissing,

    /// <summary>Whoever refers says to whom.</summary>
    ReceiverMissing,

    /// <summary>It is on that track already.</summary>
    SameTrack,

    /// <summary>Questions that must be answered are not.</summary>
    Incomplete,

    /// <summary>Not assessed, or the assessment says that it must not go on.</summary>
    NotAssessed,

    /// <summary>Nothing was chosen that it could be merged into.</summary>
    OtherMissing,

    /// <summary>What it should be merged into is another country's.</summary>
    OtherCountry,

    /// <summary>What it should be merged into was not submitted, or is over.</summary>
    OtherOver,

    /// <summary>A country appeals once.</summary>
    AppealedAlready,

    /// <summary>The days for an appeal are over.</summary>
    AppealTooLate,

    /// <summary>Whoever took part in the refusal does not decide about it.</summary>
    TookPart,

    /// <summary>Nobody scores the same request twice, for the first and for the second opinion.</summary>
    SameAssessor,

    /// <summary>A second officer must score it first.</summary>
    SecondOpinionMissing,

    /// <summary>The two opinions are far apart, and nobody has said yet what follows.</summary>
    DifferencesOpen,

    /// <summary>The two opinions are not far apart: there is nothing to resolve.</summary>
    NoDifferences,

    /// <summary>After submission no country is named in or out: one that joined leaves by itself.</summary>
    CountriesFixed,

    /// <summary>Somebody changed the same meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>It has as many files as it may.</summary>
    TooManyFiles,

    /// <summary>The file was removed already.</summary>
    FileGone,
}
