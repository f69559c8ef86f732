namespace Marrakech.Accounts.Contracts;

/// <summary>Addresses of organisations, of the roles held in them, and of the ways into one, without language.</summary>
public static class OrganisationLinks
{
    public const string List = "/administration/organisations", Create = "/administration/organisations/new", Register = "/register", Roles = "/roles";

    /// <summary>Says in the query that the message is on its way.</summary>
    internal const string Sent = "sent";

    /// <summary>Where its people change what it says about itself.</summary>
    public static string Edit(string code) => $"{AccountLinks.Organisation(code)}/edit";

    /// <summary>Where the secretariat confirms that it is what it says.</summary>
    public static string Verify(string code) => $"{AccountLinks.Organisation(code)}/verify";

    /// <summary>Where the secretariat takes that back.</summary>
    public static string WithdrawVerification(string code) => $"{AccountLinks.Organisation(code)}/withdraw-verification";

    /// <summary>Where it is closed.</summary>
    public static string Close(string code) => $"{AccountLinks.Organisation(code)}/close";

    /// <summary>Who holds which role in it.</summary>
    public static string Members(string code) => $"{AccountLinks.Organisation(code)}/members";

    /// <summary>Where a person is invited to a role in it.</summary>
    public static string Invite(string code) => $"{Members(code)}/invite";

    /// <summary>Where a role is taken away.</summary>
    public static string EndMembership(string code, Guid membership) => $"{Members(code)}/{membership}/end";

    /// <summary>Where an invitation is sent again or withdrawn.</summary>
    public static string LookAfterInvitation(string code, Guid invitation) => $"{AccountLinks.Organisation(code)}/invitations/{invitation}";

    /// <summary>Its API tokens.</summary>
    public static string Tokens(string code) => $"{AccountLinks.Organisation(code)}/tokens";

    /// <summary>Where an API token is made.</summary>
    public static string MakeToken(string code) => $"{Tokens(code)}/new";

    /// <summary>The link of an invitation's message.</summary>
    public static string Invitation(string secret) => $"/invitations/{secret}";

    /// <summary>A role of one's own.</summary>
    public static string OwnRole(Guid membership) => $"/account/roles/{membership}";

    /// <summary>Where one names somebody to stand in.</summary>
    public static string Delegate(Guid membership) => $"{OwnRole(membership)}/delegate";

    /// <summary>Where one names a successor.</summary>
    public static string HandOver(Guid membership) => $"{OwnRole(membership)}/hand-over";

    /// <summary>Where one gives up a role.</summary>
    public static string Leave(Guid membership) => $"{OwnRole(membership)}/leave";

    /// <summary>The link of a registration's message.</summary>
    public static string ConfirmRegistration(string token) => $"{Register}/confirm/{token}";

    /// <summary>The one-time link of a person the operator made.</summary>
    public static string FirstPassword(string token) => $"/first-password/{token}";
}
