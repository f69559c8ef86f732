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

    public static readonly AccessRule Invite = AccessRule.For(
        "InviteMember",
        new Grant(Role.FocalPoint, Reach.OwnOrganisation), new Grant(Role.PartnerManager, Reach.OwnOrganisation), new Grant(Role.SecretariatOfficer), new Grant(Role.Administrator));

    public static readonly AccessRule ReadMembers = AccessRule.For(
        "ReadMembers",
        [.. Roles.All.Where(r => r is not Role.Contributor).Select(r => new Grant(r, r is Role.SecretariatOfficer or Role.Auditor or Role.Administrator ? Reach.Everything : Reach.OwnOrganisation))]);

    /// <summary>Whoever has the secret of the message.</summary>
    public static readonly AccessRule AcceptInvitation = AccessRule.Visitors("AcceptInvitation");

    public static readonly AccessRule Register = AccessRule.Visitors("Register");
    public static readonly AccessRule FirstPassword = AccessRule.Visitors("FirstPassword");
    public static readonly AccessRule OwnRoles = AccessRule.SignedIn("OwnRoles");

    /// <summary>Giving one's own role to somebody else, for a time or for good.</summary>
    public static readonly AccessRule PassRoleOn = AccessRule.SignedIn("PassRoleOn").Dangerous();

    /// <summary>Lists and revokes; that must not wait for anything.</summary>
    public static readonly AccessRule LookAfterTokens = AccessRule.For(
        "LookAfterTokens", [.. TokenMakers.Select(r => new Grant(r, r is Role.Administrator ? Reach.Everything : Reach.OwnOrganisation))]);

    public static readonly AccessRule MakeToken = AccessRule.For("MakeToken", [.. TokenMakers.Select(r => new Grant(r, Reach.OwnOrganisation))]).Dangerous();

    /// <summary>The first thing a token reads: whom it acts for.</summary>
    public static readonly AccessRule WhoAmI = AccessRule.For("ReadOwnAccess", [.. Roles.All.Select(r => new Grant(r, Reach.OwnOrganisation))]);

    public static readonly AccessRule ReadRoles = AccessRule.Public("ReadRoles");

    private static Role[] TokenMakers => [Role.FocalPoint, Role.PartnerManager, Role.DonorRepresentative, Role.SecretariatOfficer, Role.FundAdministrator, Role.Administrator];
}
