using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marrakech.Host.Api;

/// <summary>Says what the API is, and leaves out what depends on the machine it runs on.</summary>
internal sealed class DocumentFacts : IOpenApiDocumentTransformer
{
    private const string About =
        "The Global Compact for Safe, Orderly and Regular Migration and the practices that put it into effect, as open data.\n\n" +
        "**Own words and official text.** Names, labels and summaries are this hub's own, in the language asked for by `lang` or `Accept-Language` (ar, zh, en, fr, ru, es; English otherwise). " +
        "Official text stands apart, word for word, in the language it was imported in, with its source: document, version, place and permanent address. It is null until an operator imports the document.\n\n" +
        "**Forms.** JSON, CSV and JSON-LD (schema.org), by `Accept` or by the ending of the address: `/api/v1/practices.csv`, `.jsonld`, `.json`.\n\n" +
        "**Lists.** At most `limit` things (20, up to 100), the address of the next part in `next` and in the `Link` header, the number of all in `total` and `X-Total-Count`. CSV without `limit` and `cursor` holds the whole list.\n\n" +
        "**Caching.** Every answer has an `ETag`: send it back in `If-None-Match` and get 304 as long as nothing changed.\n\n" +
        "**Tokens.** Public data needs none. What an organisation's own system may do beyond that it does with a token of its organisation: `Authorization: Bearer mk_…`; begin with `/api/v1/whoami`. 60 requests a minute without a token, 600 with one, unless the operator says otherwise.\n\n" +
        "**Refusals** are `application/problem+json` (RFC 9457) with a stable `type`. More requests in a minute than allowed are answered 429 with `Retry-After`.";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Marrakech API",
            Version = "1",
            Description = About,
            License = new OpenApiLicense { Name = "Apache-2.0 (software)", Url = new Uri("https://www.apache.org/licenses/LICENSE-2.0") },
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [ApiDocument.TokenScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token of an organisation, made on its page by one of its people, with the scopes it needs and an end. Kept here as a digest only.",
            },
        };
        foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
        return Task.CompletedTask;
    }
}
