using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Connection.Features.ReadRegister;

/// <summary>The requests that moved last, as a feed.</summary>
internal static class RegisterFeed
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading($"/{{lang:language}}{RequestLinks.Feed}", AnswerAsync).Allow(ConnectionRules.Read).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(RegisterList list, Site site, CancellationToken ct)
    {
        var entries = (await list.LatestAsync(AtomFeed.Longest, ct)).Select(r => Entry(r, site));
        return new AtomFeed(site["RequestRegister.Title"], site.Link(RequestLinks.Register), site.Link(RequestLinks.Feed), [.. entries]).Answer(site);
    }

    private static AtomEntry Entry(PublicRequest one, Site site)
    {
        var request = one.Reading.Request;
        var path = RequestLinks.One(request.Code);
        return new AtomEntry(
            site.Absolute(path), site.Absolute(site.Link(path)), $"{request.Code} {one.Title ?? site[$"RequestRegister.Hidden.{request.Visibility}"]}", one.Countries.Count == 0 ? site[$"RequestState.{one.Reading.Story.State}"] : $"{site[$"RequestState.{one.Reading.Story.State}"]} · {RequestChoices.Asking(one.Countries, site)}", site.Language.Code, one.MovedAt);
    }
}
