namespace Marrakech.Accounts.Contracts;

/// <summary>For whom and as what a request acts, and what it may do.</summary>
/// <param name="Actor" example="token">A token or a person.</param>
/// <param name="Organisation" example="O-000012">Code of the organisation acted for; null for a person in their own name.</param>
/// <param name="OrganisationName">Name of that organisation.</param>
/// <param name="Role" example="PartnerManager">Role acted in.</param>
/// <param name="Scopes">Names of the rules of access a token may use, as the page /roles lists them; empty for a person, whom the role alone limits.</param>
/// <param name="ExpiresAt">When the token ends; null for a person.</param>
public sealed record OwnAccess(string Actor, string? Organisation, string? OrganisationName, string? Role, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt);
