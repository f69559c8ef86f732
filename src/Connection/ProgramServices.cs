using Marrakech.Connection.Features.AnswerByProgram;
using Marrakech.Connection.Features.RequestByProgram;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>What programs of countries and partners do.</summary>
internal static class ProgramServices
{
    public static void AddPrograms(this IServiceCollection services)
    {
        services.AddScoped<OwnRequests>();
        services.AddScoped<OwnInvitations>();
    }

    public static void MapPrograms(this IEndpointRouteBuilder endpoints)
    {
        OwnRequestsApi.Map(endpoints);
        OwnInvitationsApi.Map(endpoints);
    }
}
