using Marrakech.Compact.Contracts.Api;
using Marrakech.Compact.Features.Present;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

internal static class DocumentsApi
{
    private const string Resource = "documents";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Documents", CompactRules.Read);
        group.MapRead("/", List);
        group.MapRead("/{key}", Get);
    }

    /// <summary>Lists the official documents that were imported: the sources of every official text.</summary>
    private static Results<ListAnswer<DocumentResource>, ApiProblem> List([AsParameters] PageParameters page, CompactResources resources, Site site)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        var documents = resources.Shelf.Documents.OrderBy(d => d.Key, StringComparer.Ordinal).ToList();
        return ListAnswer.Of(Resource, page, slice, documents, resources.Document, CompactForms.Document);
    }

    /// <summary>Gives one official document with the account of its reading.</summary>
    /// <param name="key">Key of the document.</param>
    private static Results<ItemAnswer<DocumentResource>, ApiProblem> Get(string key, CompactResources resources) =>
        resources.Shelf.Find(key) is { } document
            ? new ItemAnswer<DocumentResource>(resources.Document(document), CompactForms.Document)
            : new ApiProblem(ApiRefusal.NotFound);
}
