using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marrakech.Host.Api;

/// <summary>Takes summary and parameters of an operation from the documents of its handler.</summary>
internal sealed class OperationDocs : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var handler = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().Single();
        operation.Summary = XmlDocs.Summary(handler);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Description ??= XmlDocs.Parameter(handler, parameter.Name!) ?? OfProperty(handler, parameter.Name!);
        return Task.CompletedTask;
    }

    private static string? OfProperty(MethodInfo handler, string name) => handler.GetParameters()
        .Where(p => p.GetCustomAttribute<AsParametersAttribute>() is not null)
        .SelectMany(p => p.ParameterType.GetProperties())
        .Where(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name == name)
        .Select(XmlDocs.Summary).FirstOrDefault();
}
