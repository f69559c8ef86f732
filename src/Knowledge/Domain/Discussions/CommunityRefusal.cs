namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>Why something is not done with a community; its sentence is <c>Community.Refusal.{Name}</c>.</summary>
internal enum CommunityRefusal
{
    NotFound,
    NameMissing,
    NameTooLong,
    AimMissing,
    AimTooLong,
    LanguagesMissing,

    /// <summary>Somebody saved it meanwhile.</summary>
    ChangedMeanwhile,

    ReasonMissing,

    /// <summary>Not from where they stand now: joined already, gone, moderator already.</summary>
    WrongState,
}

/// <summary>What is decided about somebody in a community. Stored nowhere; each has an act of its own.</summary>
internal enum MemberMove
{
    Admit,
    Refuse,
    Remove,
    MakeModerator,
    EndModerator,
}
