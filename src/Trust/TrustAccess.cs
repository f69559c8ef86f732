using Marrakech.Kernel.Access;

namespace Marrakech.Trust;

/// <summary>Who may read which part of the trail.</summary>
internal static class TrustAccess
{
    /// <summary>Public acts, hashes of all, proofs and checkpoints.</summary>
    public static AccessRule Public { get; } = AccessRule.Public("PublicTrail");

    /// <summary>What a person did, and what was done about them.</summary>
    public static AccessRule Own { get; } = AccessRule.SignedIn("OwnTrail");

    /// <summary>What was done for an organisation or about it: those who answer for it, and those who oversee all.</summary>
    public static AccessRule Organisation { get; } = AccessRule.For(
        "OrganisationTrail",
        new Grant(Role.FocalPoint, Reach.OwnOrganisation),
        new Grant(Role.PartnerManager, Reach.OwnOrganisation),
        new Grant(Role.DonorRepresentative, Reach.OwnOrganisation),
        new Grant(Role.SecretariatOfficer, Reach.OwnOrganisation),
        new Grant(Role.FundAdministrator, Reach.OwnOrganisation),
        new Grant(Role.Auditor),
        new Grant(Role.Administrator));

    /// <summary>Everything.</summary>
    public static AccessRule Whole { get; } = AccessRule.For("WholeTrail", new Grant(Role.Auditor), new Grant(Role.Administrator));
}
