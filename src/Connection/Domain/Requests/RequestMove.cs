namespace Marrakech.Connection.Domain.Requests;

/// <summary>What can be done with a request. Stored by name.</summary>
internal enum RequestMove
{
    Submit,
    Acknowledge,

    /// <summary>Giving it to an officer; the state stays.</summary>
    Assign,

    /// <summary>Putting it on the emergency track or taking it off; the state stays, the promises change.</summary>
    ChangeTrack,
    BeginAssessment,
    AskClarification,
    AnswerClarification,
    BeginMatching,
    InvitePartners,
    AgreeResponse,
    SeekFunding,
    BeginImplementation,
    Complete,
    Decline,
    Refer,
    Withdraw,

    /// <summary>Ending it as part of another request of the same country.</summary>
    Merge,

    /// <summary>Asking, once, that a second officer looks at a refusal.</summary>
    Appeal,

    /// <summary>A second officer finds that the refusal was right.</summary>
    UpholdDecision,

    /// <summary>A second officer finds that it was not: it is assessed again.</summary>
    Reopen,

    /// <summary>Telling a named officer, then the public, that a promise was missed; the state stays.</summary>
    Escalate,
}
