using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Features.CountUse;
using Marrakech.Knowledge.Features.ReadUse;
using Marrakech.Knowledge.Features.SumUse;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs to count use without knowing of whom.</summary>
internal static class UsageServices
{
    public static void AddUsage(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, UsageModel>();
        services.AddSingleton<UseCounter>();
        services.AddScoped<WriteUse>();
        services.AddSingleton<UseWriter>();
        services.AddHostedService(s => s.GetRequiredService<UseWriter>());
        services.AddSingleton<UseStandings>();
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<UseStandings>());
        services.AddRecurringJob<SumUse>(SumUse.Kind, TimeSpan.FromDays(1), SumUse.Hour);
        services.AddPageAccess(KnowledgeRules.Read, "ReadUse");
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageApplicationModelConvention("/ReadPractice/PracticePage", page => page.EndpointMetadata.Add(CountedUse.ItemPage)));
    }
}
