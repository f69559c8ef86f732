using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.LoadStarter;
using Marrakech.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>The door of the knowledge platform: repository, import of practices, search, open data.</summary>
public static class KnowledgeModule
{
    /// <summary>Adds the repository; the search index lives in <paramref name="indexFolder"/>.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, string indexFolder)
    {
        services.AddSingleton<IModelPart, KnowledgeModel>();
        services.AddScoped<LoadStarter>();
        services.AddTexts(typeof(KnowledgeModule).Assembly);
        return services;
    }

    /// <summary>Fills an empty repository with the starter practices.</summary>
    public static Task PrepareKnowledgeAsync(this IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<LoadStarter>().HandleAsync(ct);

    /// <summary>Maps the repository's API, feeds and downloads.</summary>
    public static IEndpointRouteBuilder MapKnowledge(this IEndpointRouteBuilder endpoints) => endpoints;
}
