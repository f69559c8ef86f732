using Marrakech.Compact.Contracts;
using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Present;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

internal static class ParagraphsApi
{
    private const string Resource = "paragraphs";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Paragraphs", CompactRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{number}", Get);
        group.MapRead("/{number}/{letter}", GetItem);
        group.MapRead("/{number}/{letter}/{numeral}", GetDeeperItem);
    }

    /// <summary>Lists the paragraphs of the Compact with their sub-items; none until the resolution is imported.</summary>
    private static Results<ListAnswer<ParagraphResource>, ApiProblem> List([AsParameters] PageParameters page, CompactResources resources, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        var paragraphs = resources.Shelf.Resolution?.Of(OfficialKind.Paragraph).ToList() ?? [];
        return ListAnswer.Of(Resource, page, slice, paragraphs, resources.Paragraph, CompactForms.Paragraph);
    }

    /// <summary>Gives one paragraph with its sub-items.</summary>
    /// <param name="number">Number of the paragraph, 1 to 54.</param>
    private static Results<ItemAnswer<ParagraphResource>, ApiProblem> Get(string number, CompactResources resources, Site site) =>
        At(number, resources, site);

    /// <summary>Gives one sub-item of a paragraph.</summary>
    /// <param name="number">Number of the paragraph, 1 to 54.</param>
    /// <param name="letter">Letter of the sub-item.</param>
    private static Results<ItemAnswer<ParagraphResource>, ApiProblem> GetItem(string number, string letter, CompactResources resources, Site site) =>
        At($"{number}/{letter}", resources, site);

    /// <summary>Gives one sub-item of a sub-item.</summary>
    /// <param name="number">Number of the paragraph, 1 to 54.</param>
    /// <param name="letter">Letter of the sub-item.</param>
    /// <param name="numeral">Roman numeral of the deeper sub-item.</param>
    private static Results<ItemAnswer<ParagraphResource>, ApiProblem> GetDeeperItem(
        string number, string letter, string numeral, CompactResources resources, Site site) => At($"{number}/{letter}/{numeral}", resources, site);

    private static Results<ItemAnswer<ParagraphResource>, ApiProblem> At(string address, CompactResources resources, Site site)
    {
        if (resources.Shelf.Resolution is null) return new ApiProblem(ApiRefusal.NotFound, site["Api.Problem.NotFound.NotImported"]);
        return resources.Shelf.Paragraph(address) is { } text
            ? new ItemAnswer<ParagraphResource>(resources.Paragraph(text), CompactForms.Paragraph)
            : new ApiProblem(ApiRefusal.NotFound);
    }
}
