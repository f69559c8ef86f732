using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Compact;

/// <summary>The door of the Compact: its outline, its official texts and the reading of documents.</summary>
public static class CompactModule
{
    /// <summary>Adds the Compact's tables, texts and read model.</summary>
    public static IServiceCollection AddCompact(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, CompactModel>();
        services.AddSingleton<CompactLibrary>();
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<CompactLibrary>());
        services.AddScoped<DocumentStore>();
        services.AddTexts(typeof(CompactModule).Assembly);
        return services;
    }

    /// <summary>Maps the Compact's API and feeds.</summary>
    public static IEndpointRouteBuilder MapCompact(this IEndpointRouteBuilder endpoints) => endpoints;
}
