using Microsoft.AspNetCore.Routing;

namespace Marrakech.Compact.Features.Api;

/// <summary>The Compact's share of the API.</summary>
internal static class CompactApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ObjectivesApi.Map(endpoints);
        ActionsApi.Map(endpoints);
        PrinciplesApi.Map(endpoints);
        ParagraphsApi.Map(endpoints);
        InstrumentsApi.Map(endpoints);
        SdgApi.Map(endpoints);
        DocumentsApi.Map(endpoints);
    }
}
