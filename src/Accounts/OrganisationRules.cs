using Marrakech.Kernel.Access;

namespace Marrakech.Accounts;

/// <summary>Who may do what with organisations and the roles held in them.</summary>
internal static class OrganisationRules
{
    public static readonly AccessRule Read = AccessRule.Public("ReadOrganisation");

    public static readonly AccessRule List = AccessRule.For("ListOrganisations", new Grant(Role.SecretariatOfficer), new Grant(Role.Auditor), new Grant(Role.Administrator));

    public static readonly AccessRule Create = AccessRule.For("CreateOrganisation", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator));

    public static readonly AccessRule Edit = AccessRule.For(
        "EditOrganisation",
        new Grant(Role.FocalPoint, Reach.OwnOrganisation), new Grant(Role.PartnerManager, Reach.OwnOrganisation), new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator));

    public static readonly AccessRule Verify = AccessRule.For("VerifyOrganisation", new Grant(Role.SecretariatOfficer));

    public static readonly AccessRule Close = AccessRule.For("CloseOrganisation", new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator)).Dangerous();
}
