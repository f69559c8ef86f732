namespace Marrakech.Accounts.Contracts;

/// <summary>Whom the operator makes an administrator.</summary>
/// <param name="Email">Address they sign in with.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Name of the organisation that runs the hub; null for the one that runs it already.</param>
/// <param name="Another">Whether it is meant that there is an administrator already.</param>
public sealed record NewAdministrator(string Email, string Name, string? Organisation, bool Another);

/// <summary>Why nobody was made an administrator.</summary>
public enum AdministratorRefusal
{
    /// <summary>The address is none.</summary>
    EmailInvalid,

    /// <summary>The name is empty or too long.</summary>
    NameInvalid,

    /// <summary>No organisation runs the hub yet, and none was named.</summary>
    OrganisationMissing,

    /// <summary>The name of the organisation is too long.</summary>
    OrganisationInvalid,

    /// <summary>There is an administrator, and another one was not asked for.</summary>
    AdministratorExists,

    /// <summary>This person is one already.</summary>
    AlreadyAdministrator,
}

/// <summary>What became of it.</summary>
/// <param name="Refusal">Why nothing was done; null when it was.</param>
/// <param name="Link">Absolute one-time address, good for 24 hours, where the person chooses a password; null for one who has a password.</param>
public sealed record AdministratorOutcome(AdministratorRefusal? Refusal, string? Link);

/// <summary>An administrator.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">Address they sign in with.</param>
/// <param name="Organisation">Code and name of the organisation the role is held in.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when, where somebody stands in for another; null without end.</param>
public sealed record AdministratorRow(string Name, string Email, string Organisation, DateTimeOffset Since, DateTimeOffset? Until);
