using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marrakech.Kernel;

/// <summary>The door of the kernel.</summary>
public static class KernelModule
{
    /// <summary>Adds the clock, the acts, the change feed and the kernel's tables.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IModelPart, KernelModel>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ActTrail>();
        services.AddSingleton<ChangeWatcher>();
        return services;
    }
}
