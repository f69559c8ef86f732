using Marrakech.Connection.Features.ChangeVisibility;
using Marrakech.Connection.Features.Shared.Components;
using Marrakech.Knowledge.Contracts;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>Who reads what of requests, and where their part stands on pages of others.</summary>
internal static class OpennessServices
{
    public static void AddOpenness(this IServiceCollection services)
    {
        services.AddScoped<ChangeVisibility>();
        services.AddPageAccess(ConnectionRules.Speak, "ChangeVisibility");
        services.AddViewComponents(typeof(PlaceRequests));
        services.AddSingleton(new PlacePart(PlaceRequests.ComponentName, 25));
    }
}
