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

    /// <summary>Somebody changed the same meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>It has as many files as it may.</summary>
    TooManyFiles,

    /// <summary>The file was removed already.</summary>
    FileGone,
}
