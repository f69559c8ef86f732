using Marrakech.Fund.Domain.Iati;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Fund.Features.PublishIati;

/// <summary>The two files of the gateway, in the form of IATI 2.03. Made anew each time, so that they are never behind the books.</summary>
internal static class IatiFiles
{
    public const string Activities = "/iati/activities.xml", Organisation = "/iati/organisation.xml";

    private const string MediaType = "application/xml; charset=utf-8";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading(Activities, ActivitiesAsync).WithMetadata(new OutputCacheAttribute { NoStore = true }).Allow(FundRules.Read).ExcludeFromDescription();
        endpoints.MapReading(Organisation, OrganisationAsync).WithMetadata(new OutputCacheAttribute { NoStore = true }).Allow(FundRules.Read).ExcludeFromDescription();
    }

    private static async Task<IResult> ActivitiesAsync(FundGateway gateway, TimeProvider clock, CancellationToken ct)
    {
        var activities = await gateway.ActivitiesAsync(ct);
        return Xml(into => IatiWriter.WriteActivities(into, gateway.Publisher, activities, clock.GetUtcNow()));
    }

    private static async Task<IResult> OrganisationAsync(FundGateway gateway, TimeProvider clock, CancellationToken ct)
    {
        var (spent, documents, updated) = await gateway.OrganisationAsync(ct);
        return Xml(into => IatiWriter.WriteOrganisation(into, gateway.Publisher, spent, documents, updated, clock.GetUtcNow()));
    }

    private static IResult Xml(Action<Stream> write)
    {
        var bytes = new MemoryStream();
        write(bytes);
        return Results.Bytes(bytes.ToArray(), MediaType);
    }
}
