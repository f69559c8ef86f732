using Marrakech.Kernel.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Accounts.Features.WhoMayWhat;

/// <summary>Who may do what, read from the rules the routes themselves carry: the table cannot say anything else than the guard does.</summary>
internal sealed class RolesPageModel(EndpointDataSource endpoints, Site site) : PageModel
{
    /// <summary>Every rule in force, those for everybody first.</summary>
    public IReadOnlyList<AccessRule> Rules { get; } =
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().SelectMany(e => e.Metadata.OfType<AccessRule>()).Distinct()
            .OrderBy(r => r.IsPublic ? 0 : r.Grants.Count == 0 ? 1 : 2).ThenBy(r => site[$"Access.{r.Name}"], StringComparer.Create(site.Language.Culture, false)),
    ];

    public IEnumerable<AccessRule> ForEverybody => Rules.Where(r => r.IsPublic);

    public IEnumerable<AccessRule> ForSignedIn => Rules.Where(r => !r.IsPublic && r.Grants.Count == 0);

    public IEnumerable<AccessRule> ForRoles => Rules.Where(r => r.Grants.Count > 0);

    /// <summary>How far a role reaches with a rule; null where it has it not.</summary>
    public static Reach? ReachOf(AccessRule rule, Role role) => rule.Grants.FirstOrDefault(g => g.Role == role)?.Reach;
}
