using Marrakech.Accounts.Contracts;
using Marrakech.Kernel.Access;

namespace Marrakech.Accounts.Domain;

/// <summary>Who gives which role, and takes it away again.</summary>
internal static class RoleGiving
{
    /// <summary>Whether a holder of <paramref name="giver"/> invites people to <paramref name="given"/>. Nobody is invited to contribute: that is what everybody does in their own name.</summary>
    public static bool MayGive(Role giver, Role given) => giver switch
    {
        Role.FocalPoint => given is Role.CountryTeam,
        Role.PartnerManager => given is Role.PartnerMember,
        Role.SecretariatOfficer => given is Role.FocalPoint or Role.PartnerManager or Role.DonorRepresentative or Role.Expert or Role.PeerReviewer or Role.CommitteeMember,
        Role.Administrator => given is not Role.Contributor,
        _ => false,
    };

    /// <summary>Whether the role exists in such an organisation: a focal point speaks for a State, a country team works for one country.</summary>
    public static bool Fits(Role role, string kind, string? country) => role switch
    {
        Role.FocalPoint => kind == OrganisationKinds.MemberState && country is not null,
        Role.CountryTeam => country is not null,
        _ => true,
    };

    /// <summary>Whether a holder names their own successor. Other roles are given anew by whoever gives them.</summary>
    public static bool IsHandedOver(Role role) => role is Role.FocalPoint or Role.PartnerManager or Role.Administrator;
}
