using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Accounts.Features.WhoAmI;

/// <summary>Tells a program for whom it acts: the first thing to ask with a new token.</summary>
internal static class WhoAmIApi
{
    private static readonly Forms<OwnAccess> forms = new(
        [
            new("actor", a => a.Actor),
            new("organisation", a => a.Organisation),
            new("organisation_name", a => a.OrganisationName),
            new("role", a => a.Role),
            new("scopes", a => string.Join("; ", a.Scopes)),
            new("expires_at", a => a.ExpiresAt?.ToString("O", CultureInfo.InvariantCulture)),
        ],
        a => JsonLd.Node("OrganizationRole", $"{ApiRequest.Root}/whoami", ("roleName", (JsonNode?)a.Role), ("memberOf", (JsonNode?)a.OrganisationName)));

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapResource("whoami", "Access", OrganisationRules.WhoAmI).MapRead("", Read);

    /// <summary>For whom, in which role and with which scopes this request acts.</summary>
    internal static ItemAnswer<OwnAccess> Read(CurrentActor actor, TokenInUse token, SignedIn signedIn)
    {
        var organisation = token.Token?.Organisation ?? signedIn.Acting?.Organisation;
        return new(new OwnAccess(actor.Value.Name, organisation?.Code, organisation?.Name, actor.Value.Role?.ToString(), token.Scopes, token.Token?.ExpiresAt), forms);
    }
}
