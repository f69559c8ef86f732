using Microsoft.OpenApi;

namespace Marrakech.Host.Features.ApiReference;

/// <summary>An operation as the page shows it.</summary>
/// <param name="Method">Method of HTTP, in capitals.</param>
/// <param name="Path">Its address, with places.</param>
/// <param name="Described">Its description in the document.</param>
internal sealed record ApiOperation(string Method, string Path, OpenApiOperation Described)
{
    /// <summary>Things that are there on every hub, or soon will be, to fill the places of an address.</summary>
    private static readonly Dictionary<string, string> samples = new()
    {
        ["{number}"] = "8",
        ["{letter}"] = "a",
        ["{key}"] = "crc",
        ["{code}"] = "P-000001",
        ["{collection}"] = "C-000001",
        ["{expert}"] = "E-000001",
        ["{organisation}"] = "O-000001",
    };

    public string Tag => Described.Tags?.FirstOrDefault()?.Name ?? "";

    public string Id => (Described.OperationId ?? Path).ToLowerInvariant().Replace('.', '-');

    public IEnumerable<IOpenApiParameter> Parameters => (Described.Parameters ?? []).Where(p => p.In == ParameterLocation.Query && p.Name != "cursor");

    /// <summary>Whether only a system that shows a token is answered.</summary>
    public bool NeedsToken => Described.Security is { Count: > 0 };

    /// <summary>An address that works.</summary>
    public string Sample => Path switch
    {
        "/api/v1/countries/{code}" => "/api/v1/countries/KE",
        "/api/v1/sdg-targets/{code}" => "/api/v1/sdg-targets/10.7",
        "/api/v1/paragraphs/{number}" => "/api/v1/paragraphs/43",
        "/api/v1/paragraphs/{number}/{letter}" => "/api/v1/paragraphs/43/a",
        "/api/v1/paragraphs/{number}/{letter}/{numeral}" => "/api/v1/paragraphs/43/a/ii",
        "/api/v1/discussions/{code}" => "/api/v1/discussions/D-000001",
        "/api/v1/requests/{code}" => "/api/v1/requests/R-2026-0001",
        "/api/v1/discussions/{code}/posts" => "/api/v1/discussions/D-000001/posts",
        "/api/v1/documents/{key}" => "/api/v1/documents/resolution",
        _ => samples.Aggregate(Path, (path, sample) => path.Replace(sample.Key, sample.Value, StringComparison.Ordinal)),
    };
}
