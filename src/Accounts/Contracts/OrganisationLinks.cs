namespace Marrakech.Accounts.Contracts;

/// <summary>Addresses of organisations and of what is done with them, without language.</summary>
public static class OrganisationLinks
{
    public const string List = "/administration/organisations", Create = "/administration/organisations/new";

    /// <summary>Where its people change what it says about itself.</summary>
    public static string Edit(string code) => $"{AccountLinks.Organisation(code)}/edit";

    /// <summary>Where the secretariat confirms that it is what it says.</summary>
    public static string Verify(string code) => $"{AccountLinks.Organisation(code)}/verify";

    /// <summary>Where it is closed.</summary>
    public static string Close(string code) => $"{AccountLinks.Organisation(code)}/close";
}
