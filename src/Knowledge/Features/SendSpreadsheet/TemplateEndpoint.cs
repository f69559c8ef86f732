using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.SendSpreadsheet;

/// <summary>Sends the empty table of a kind.</summary>
internal static class TemplateEndpoint
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapReading($"/{{lang:language}}{ContributionLinks.Start}/templates/{{kind}}.xlsx", Send)
        .Allow(ContributionRules.Contribute).ExcludeFromDescription();

    private static IResult Send(string kind, Site site)
    {
        if (ContributionKinds.Find(kind) is not { } known) return Results.NotFound();
        using var output = new MemoryStream();
        TemplateBook.Write(output, known, site);
        return Results.File(output.ToArray(), MediaType, $"{known.Name}-{site.Language.Code}.xlsx");
    }
}
