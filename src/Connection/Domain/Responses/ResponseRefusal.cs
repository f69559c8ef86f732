namespace Marrakech.Connection.Domain.Responses;

/// <summary>Why something is not done with a response; its sentence is <c>Response.Refusal.{Name}</c>.</summary>
internal enum ResponseRefusal
{
    /// <summary>It is another organisation's or country's.</summary>
    NotYours,

    /// <summary>Not while the request stands where it stands.</summary>
    WrongState,

    /// <summary>There is no organisation with this code.</summary>
    OrganisationUnknown,

    /// <summary>The secretariat has not verified the organisation.</summary>
    NotVerified,

    /// <summary>It was invited already.</summary>
    InvitedAlready,

    /// <summary>Whoever asks for help is not invited to give it.</summary>
    OwnOrganisation,

    /// <summary>The day is not a day, or it has passed.</summary>
    DayPassed,

    /// <summary>Nobody who can answer for it has joined the hub.</summary>
    NobodyAnswers,
    ReasonMissing,
    TextMissing,
    TooLong,

    /// <summary>It was answered, taken back or overtaken meanwhile.</summary>
    NotOpen,

    /// <summary>The plan lacks something; the page names it.</summary>
    Incomplete,

    /// <summary>Its earlier questions wait for an answer.</summary>
    TooManyQuestions,
    NotForSignature,
    NotAParty,
    SignedAlready,

    /// <summary>The text changed since it was read.</summary>
    OtherText,

    /// <summary>The country signs when every partner has.</summary>
    PartnersFirst,

    /// <summary>A partner of the plan offers nothing any more.</summary>
    PartnerLeft,

    /// <summary>Somebody changed the same meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>There is no such activity, or it is somebody else's.</summary>
    NotYourActivity,

    /// <summary>Activities are open that were neither done nor given up.</summary>
    ActivitiesOpen,

    /// <summary>A question of the five has no answer.</summary>
    ScoreMissing,

    /// <summary>As many issues as there may be are open.</summary>
    TooManyIssues,

    /// <summary>Nothing is otherwise than it stands already.</summary>
    NothingChanged,

    /// <summary>It was said how an issue ended, and that it is still open.</summary>
    StillOpen,
}
