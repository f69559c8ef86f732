using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marrakech.Host.Api;

/// <summary>Gives properties the examples their records state.</summary>
internal sealed class SchemaExamples : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property && XmlDocs.Example(property) is { } example)
            schema.Examples = [schema.Type?.HasFlag(JsonSchemaType.Integer) == true ? JsonNode.Parse(example)! : JsonValue.Create(example)];
        return Task.CompletedTask;
    }
}
