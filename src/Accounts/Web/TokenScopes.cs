using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Accounts.Web;

/// <summary>What an API token can be allowed: the rules of the API's own addresses, except the public ones, which need no token, and the dangerous ones, which need a person.</summary>
internal sealed class TokenScopes(EndpointDataSource endpoints)
{
    public IReadOnlyList<AccessRule> All =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true)
            .SelectMany(e => e.Metadata.OfType<AccessRule>())
            .Where(r => !r.IsPublic && !r.IsDangerous && r.Grants.Count > 0)
            .Distinct().OrderBy(r => r.Name, StringComparer.Ordinal),
    ];

    /// <summary>Those a role has.</summary>
    public IEnumerable<AccessRule> Of(Role role) => All.Where(r => r.Grants.Any(g => g.Role == role));
}
