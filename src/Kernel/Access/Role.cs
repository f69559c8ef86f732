namespace Marrakech.Kernel.Access;

/// <summary>What a person does in an organisation. A role is held in an organisation, never by a person in the abstract.</summary>
/// <remarks>Stored by name; the order is that of the table of who may do what.</remarks>
public enum Role
{
    /// <summary>Proposes items for the repository in their own name.</summary>
    Contributor,

    /// <summary>Speaks for a government in the hub (para 53).</summary>
    FocalPoint,

    /// <summary>Prepares for the focal point of the same government.</summary>
    CountryTeam,

    PartnerManager,
    PartnerMember,
    DonorRepresentative,
    Expert,
    PeerReviewer,

    /// <summary>Officer of the network's secretariat, who runs the mechanism (para 45).</summary>
    SecretariatOfficer,

    CommitteeMember,
    FundAdministrator,

    /// <summary>Reads everything; of the fund it explains findings and keeps samples, and changes nothing else.</summary>
    Auditor,

    Administrator,
}

/// <summary>What follows from a role itself.</summary>
public static class Roles
{
    /// <summary>Every role, in the order of the table.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    /// <summary>Roles that can do harm to many are used with a second factor only: those that decide, those that keep the fund, and those that see everything.</summary>
    public static bool NeedsSecondFactor(this Role role) =>
        role is Role.SecretariatOfficer or Role.CommitteeMember or Role.FundAdministrator or Role.Auditor or Role.Administrator;
}
