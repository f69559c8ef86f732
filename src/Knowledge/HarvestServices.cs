using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Knowledge.Features.DecideHarvested;
using Marrakech.Knowledge.Features.EditSource;
using Marrakech.Knowledge.Features.HarvestOthers;
using Marrakech.Knowledge.Features.Shared.Harvesting;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs to harvest other repositories.</summary>
internal static class HarvestServices
{
    public static void AddHarvesting(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, HarvestModel>();
        services.AddSingleton<OaiClient>();
        services.AddScoped<TakeRecords>();
        services.AddJob<HarvestRun>(HarvestRun.Kind);
        services.AddRecurringJob<HarvestDue>(HarvestDue.Kind, TimeSpan.FromHours(1));
        services.AddScoped<EditSource>();
        services.AddScoped<AskHarvest>();
        services.AddScoped<DecideHarvested>();
        services.AddPageAccess(HarvestRules.Read, "LookAfterSources");
        services.AddPageAccess(HarvestRules.Edit, "EditSource");
        services.AddPageAccess(HarvestRules.Decide, "DecideHarvested");
        services.AddSingleton(new AdministrationEntry(27, "HarvestSources.Title", "HarvestSources.Lead", HarvestLinks.Sources, HarvestRules.Read));
    }
}
