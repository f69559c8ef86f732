using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Host.Api;

/// <summary>The description of the API (OpenAPI), made from the code: addresses, parameters, records and what their XML documents say.</summary>
internal static class ApiDocument
{
    /// <summary>Name of the description; a next version of the API gets its own.</summary>
    public const string Name = "v1";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, o =>
    {
        o.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Resource", "", StringComparison.Ordinal);
        o.AddDocumentTransformer<DocumentFacts>();
        o.AddOperationTransformer<OperationFacts>();
    });

    public static void Map(WebApplication app) => app.MapOpenApi(ApiRequest.Description);
}
