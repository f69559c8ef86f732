using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Upkeep;
using Marrakech.Knowledge.Features.ConfirmItem;
using Marrakech.Knowledge.Features.RemindOwners;
using Marrakech.Knowledge.Features.Shared.Upkeep;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs so that published items are kept up.</summary>
internal static class UpkeepServices
{
    public static void AddUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, UpkeepModel>();
        services.AddScoped<UpkeepDesk>();
        services.AddScoped<ConfirmItem>();
        services.AddScoped<GiveRhythms>();
        services.AddRecurringJob<RemindOwners>(RemindOwners.Kind, TimeSpan.FromDays(1), TimeSpan.FromHours(7));
        services.AddPageAccess(ContributionRules.Contribute, "ConfirmItem");
        services.AddPageAccess(ContributionRules.Read, "LookAfterUpkeep");
        services.AddSingleton(new AdministrationEntry(26, "UpkeepQueue.Title", "UpkeepQueue.Lead", UpkeepLinks.Queue, ContributionRules.Read));
    }
}
