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

    /// <summary>Telling a named officer, then the public, that a promise was missed; the state stays.</summary>
    Escalate,
}
