using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Ui.Access;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Knowledge.Features.ReadPracticeVersion;

/// <summary>The address of a practice within an official document, as footnotes name it. It leads to the edition that stands there now.</summary>
internal static class PlaceInDocument
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapReading($"/{{lang:language}}{CompactLinks.Passage("{document:regex(^[a-z-]+$)}", "objective/{objective:int}/practice/{position:int}")}", LeadAsync)
            .Allow(KnowledgeRules.Read).ExcludeFromDescription();

    private static async Task<IResult> LeadAsync(string document, int objective, int position, PracticeReader practices, Site site, CancellationToken ct)
    {
        if (await practices.AtAsync(document, objective, position, ct) is not { } item) return Results.NotFound();
        var edition = new PracticeView(item, site.Language).Editions.First(e => e.IsCurrent && (e.Edition.Document, e.Edition.Objective, e.Edition.Position) == (document, objective, position));
        return Results.Redirect(site.Link(KnowledgeLinks.Version(item.Code, edition.Number)));
    }
}
