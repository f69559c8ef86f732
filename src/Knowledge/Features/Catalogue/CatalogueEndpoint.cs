using Marrakech.Ui.Web;
using System.Text;
using Marrakech.Knowledge.Domain;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.Catalogue;

/// <summary>The catalogue of data sets, for portals that list what others publish.</summary>
internal static class CatalogueEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/catalog.ttl", "text/turtle", graph => graph.ToTurtle());
        Map(endpoints, "/catalog.jsonld", "application/ld+json", graph => graph.ToJsonLd());
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, string type, Func<RdfGraph, string> write) =>
        endpoints.MapReading(path, async (MakeCatalogue make, CancellationToken ct) => Results.Text(write(await make.MakeAsync(ct)), type, Encoding.UTF8))
            .Allow(KnowledgeRules.Read).ExcludeFromDescription();
}
