using Marrakech.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>The door of the connection hub (para 43 a): a country's request, from the need to the response.</summary>
public static class ConnectionModule
{
    /// <summary>Adds the hub.</summary>
    public static IServiceCollection AddConnection(this IServiceCollection services)
    {
        services.AddTexts(typeof(ConnectionModule).Assembly);
        return services;
    }
}
