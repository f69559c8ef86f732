namespace Marrakech.Fund.Domain.Proposals;

/// <summary>Why something about a proposal is not done; its sentence is <c>Proposal.Refusal.{Name}</c>.</summary>
internal enum ProposalRefusal
{
    /// <summary>The state of the proposal does not allow it.</summary>
    WrongState,

    /// <summary>The organisation acted for is not the one that proposes.</summary>
    NotYours,

    /// <summary>Somebody else saved it in the meantime.</summary>
    ChangedMeanwhile,

    /// <summary>Something that must be said is missing.</summary>
    Incomplete,

    /// <summary>The window takes no proposals today.</summary>
    WindowClosed,

    /// <summary>The sum is above the ceiling of the window.</summary>
    AboveCeiling,

    /// <summary>A participating organisation is not known, or closed.</summary>
    UnknownOrganisation,
    ReasonMissing,

    /// <summary>The rules of eligibility are not all answered with a reason.</summary>
    RulesUnanswered,

    /// <summary>Somebody cannot appraise: no committee member or expert, too close, or asked already.</summary>
    AppraiserUnfit,

    /// <summary>There is no such appraisal for whoever acts.</summary>
    NotAppraiser,

    /// <summary>Not every criterion has a score and a sentence.</summary>
    NotScored,

    /// <summary>Fewer appraisals than needed are given, or one is still open.</summary>
    AppraisalsMissing,

    /// <summary>The score is no whole number from 0 to 100.</summary>
    ScoreUnread,
}
