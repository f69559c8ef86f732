using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Connection.Features.ForecastWorkload;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Connection;

/// <summary>How quickly partners answer, and what waits for the secretariat.</summary>
internal static class WorkloadServices
{
    /// <summary>The forecast, without language.</summary>
    public const string Forecast = "/administration/workload";

    public static void AddWorkload(this IServiceCollection services)
    {
        services.AddScoped<ReadRates>();
        services.AddScoped<ReadWorkload>();
        services.AddPageAccess(ConnectionRules.ReadCases, "ForecastWorkload");
        services.AddSingleton(new AdministrationEntry(15, "Workload.Title", "Workload.Lead", Forecast, ConnectionRules.ReadCases));
    }
}
