namespace Marrakech.Accounts.Domain;

/// <summary>Why a role is not given, taken or left; its sentence is <c>Membership.Refusal.{Name}</c>.</summary>
internal enum MembershipRefusal
{
    EmailInvalid,
    LanguageUnknown,

    /// <summary>The role asked for is not among those the inviter gives.</summary>
    RoleNotGiven,

    RoleDoesNotFit,
    AlreadyHeld,
    AlreadyInvited,
    OrganisationClosed,

    /// <summary>The invitation was accepted, withdrawn or has expired.</summary>
    InvitationNotOpen,

    /// <summary>It was sent to another address than that of the person who accepts.</summary>
    NotYours,

    NothingChosen,
    ReasonMissing,
    AlreadyEnded,
    LastAdministrator,
    LastFocalPoint,
    SecondFactorMissing,
    NotDelegable,
    NoColleague,
    DayInvalid,
    NotHandedOver,
    SuccessorIsSelf,
}
