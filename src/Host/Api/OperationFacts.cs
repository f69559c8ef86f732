using System.Text.Json.Nodes;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Ui.Paging;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marrakech.Host.Api;

/// <summary>Adds to every operation what all have in common: the language, the other forms, the headers, the refusals.</summary>
internal sealed class OperationFacts : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["400"] = "A parameter could not be understood; `errors` names each with what may stand there.",
        ["401"] = "No token was shown, or one that is wrong, expired or revoked.",
        ["403"] = "The token lacks the scope, or its role does not reach this.",
        ["404"] = "There is no such thing, or its official text is not imported yet.",
        ["406"] = "None of the forms accepted can be given.",
        ["409"] = "It stands against what is there: somebody changed it since, or it is not possible from where it stands; `code` says which.",
        ["429"] = "More requests in a minute than allowed; `Retry-After` says how many seconds to wait.",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.RequestBody?.Content?.Remove("*/*");
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = ApiRequest.LanguageParameter,
            In = ParameterLocation.Query,
            Description = "Language of our own words; official text stays in its own. Without it `Accept-Language` decides, else English.",
            Schema = Choice(Language.All.Select(l => l.Code)),
        });
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>()) Narrow(parameter);
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessRule>().Single() is { IsPublic: false } rule) AskForToken(operation, context.Document, rule, context.Description.HttpMethod == HttpMethods.Post ? ["401", "403", "409"] : ["401", "403"]);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (Refusals.TryGetValue(status, out var sentence)) response.Description = sentence;
            else if (context.Description.HttpMethod == HttpMethods.Post) response.Description = status == "201" ? "The thing that was made." : operation.Responses!.ContainsKey("201") ? "The thing that was there already." : "The thing as it is now.";
            else if (response is OpenApiResponse answer) Describe(answer, isList: operation.Parameters.Any(p => p.Name == "cursor"));
        }

        return Task.CompletedTask;
    }

    /// <summary>What is not public asks for a token with the scope of its rule.</summary>
    private static void AskForToken(OpenApiOperation operation, OpenApiDocument? document, AccessRule rule, IReadOnlyList<string> refusals)
    {
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.TokenScheme, document)] = [rule.Name] }];
        var problem = (operation.Responses ??= []).GetValueOrDefault("404")?.Content;
        foreach (var status in refusals) operation.Responses[status] = new OpenApiResponse { Content = problem?.ToDictionary() };
    }

    /// <summary>Parameters are read as text so that a refusal can name them; here stands what they hold.</summary>
    private static void Narrow(OpenApiParameter parameter)
    {
        var narrowed = parameter.Name switch
        {
            "limit" => Number(1, SliceRequest.LargestLimit, SliceRequest.UsualLimit),
            "objective" => Number(1, Outline.Objectives.Count),
            "year" => Number(1900, 2100),
            "level" => Choice(Outline.Levels.Select(l => l.Key)),
            "area" => Choice(Outline.Areas.Select(a => a.Key)),
            "principle" => Choice(Outline.Principles.Select(p => p.Letter)),
            "source" => Choice(Outline.Documents.Select(d => d.Key)),
            "sort" => Choice(["relevance", "newest", "title"]),
            _ => null,
        };
        if (narrowed is null) return;
        var isArray = parameter.Schema?.Type?.HasFlag(JsonSchemaType.Array) == true;
        parameter.Schema = isArray ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = narrowed } : narrowed;
    }

    private static void Describe(OpenApiResponse answer, bool isList)
    {
        answer.Description = isList ? "A part of the list." : "The thing.";
        answer.Content![ApiForm.CsvType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "RFC 4180, UTF-8, a line of headings first; several values in a cell stand between semicolons." } };
        answer.Content[ApiForm.JsonLdType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "JSON-LD 1.1 in the words of schema.org." } };
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
        answer.Headers["ETag"] = Header("Validator for If-None-Match.", JsonSchemaType.String);
        answer.Headers["Content-Language"] = Header("Language of our own words in the answer.", JsonSchemaType.String);
        if (!isList) return;
        answer.Headers["X-Total-Count"] = Header("How many things the whole list holds.", JsonSchemaType.Integer);
        answer.Headers["Link"] = Header("Address of the next part (rel=\"next\"); missing at the end.", JsonSchemaType.String);
    }

    private static OpenApiHeader Header(string description, JsonSchemaType type) => new() { Description = description, Schema = new OpenApiSchema { Type = type } };

    private static OpenApiSchema Choice(IEnumerable<string> values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => (JsonNode)JsonValue.Create(v)!)] };

    private static OpenApiSchema Number(int least, int most, int? otherwise = null) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = otherwise is { } value ? JsonValue.Create(value) : null,
    };
}
