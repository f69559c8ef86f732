using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.OpenApi;

namespace Marrakech.Host.Api;

/// <summary>The description of the API (OpenAPI), made from the code: addresses, parameters, records and what their XML documents say.</summary>
internal static class ApiDocument
{
    /// <summary>Name of the description; a next version of the API gets its own.</summary>
    public const string Name = "v1";

    /// <summary>Name of the way to show a token.</summary>
    public const string TokenScheme = "token";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, o =>
    {
        o.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)
            ?.Replace("Resource", "", StringComparison.Ordinal).Replace("PageOfOf", "PageOf", StringComparison.Ordinal);
        o.ShouldInclude = description => description.RelativePath?.StartsWith(ApiRequest.Root[1..] + "/", StringComparison.Ordinal) == true;
        o.AddDocumentTransformer<DocumentFacts>();
        o.AddOperationTransformer<OperationDocs>();
        o.AddOperationTransformer<OperationFacts>();
        o.AddSchemaTransformer<SchemaExamples>();
    });

    public static void Map(WebApplication app)
    {
        app.MapOpenApi(ApiRequest.Description).Allow(SiteRules.Use);
        // The root leads programs to the description and people to the page about it, in their language.
        app.MapReading(ApiRequest.Root, () => TypedResults.Redirect(ApiRequest.Description)).Allow(SiteRules.Use).ExcludeFromDescription();
        app.MapReading("/api", (Site site) => TypedResults.Redirect(site.Link("/api"))).Allow(SiteRules.Use).ExcludeFromDescription();
    }
}
