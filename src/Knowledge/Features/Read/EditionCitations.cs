using System.Text.Json;
using Marrakech.Compact.Contracts;
using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Features.Read;

/// <summary>Reads the sources an edition cites.</summary>
internal static class EditionCitations
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<SourceCitation> Of(Edition edition) => JsonSerializer.Deserialize<List<SourceCitation>>(edition.Citations, Options) ?? [];
}
