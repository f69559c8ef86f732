namespace Marrakech.Accounts.Domain;

/// <summary>Why an API token is not made or revoked; its sentence is <c>Token.Refusal.{Name}</c>.</summary>
internal enum TokenRefusal
{
    NameMissing,

    /// <summary>The maker does not hold the role asked for in their own right.</summary>
    RoleNotHeld,

    ScopeMissing,

    /// <summary>The role asked for does not have what the token should be allowed.</summary>
    ScopeNotOfRole,

    DayInvalid,
    SecondFactorMissing,
    TooMany,
    OrganisationClosed,
    AlreadyRevoked,
}
