using Marrakech.Kernel.Access;

namespace Marrakech.Knowledge;

/// <summary>Who may do what with contributions on their way into the repository.</summary>
internal static class ContributionRules
{
    /// <summary>Proposing items and changes. What is begun belongs to the organisation acted for, or to the person in their own name.</summary>
    public static readonly AccessRule Contribute = AccessRule.For("Contribute", [.. Contributors.Select(r => new Grant(r, Reach.OwnOrganisation))]);

    public static readonly AccessRule Review = AccessRule.For("ReviewContributions", new Grant(Role.PeerReviewer));

    public static readonly AccessRule Read = AccessRule.For("ReadContributions", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor));

    /// <summary>Never on one's own: the handlers ask that besides.</summary>
    public static readonly AccessRule Decide = AccessRule.For("DecideContributions", new Grant(Role.SecretariatOfficer));

    /// <summary>By a program that shows a token: the roles tokens are made for.</summary>
    public static readonly AccessRule Submit = AccessRule.For(
        "SubmitContributions", new Grant(Role.FocalPoint, Reach.OwnOrganisation), new Grant(Role.PartnerManager, Reach.OwnOrganisation), new Grant(Role.DonorRepresentative, Reach.OwnOrganisation), new Grant(Role.SecretariatOfficer, Reach.OwnOrganisation));

    private static Role[] Contributors =>
    [
        Role.Contributor, Role.FocalPoint, Role.CountryTeam, Role.PartnerManager, Role.PartnerMember, Role.DonorRepresentative, Role.Expert, Role.PeerReviewer, Role.SecretariatOfficer,
    ];
}
