using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Features.LookForNews;
using Marrakech.Knowledge.Features.SaveSearch;
using Marrakech.Knowledge.Features.Shared.Following;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs for saved searches.</summary>
internal static class FollowingServices
{
    public static void AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, FollowingModel>();
        services.AddScoped<OwnSearches>();
        services.AddScoped<SaveSearch>();
        services.AddScoped<ChangeSearch>();
        services.AddScoped<FindNews>();
        services.AddNotificationTopic(LookForNews.Topic);
        services.AddRecurringJob<LookForNews>(LookForNews.Kind, LookForNews.Every);
        services.AddPersonalData(SearchPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, SearchPersonalData>();
        services.AddPageAccess(FollowingRules.OwnSearches, "SaveSearch", "LookAfterSearches");
        services.AddSingleton(new OwnEntry(40, "SavedSearches.Title", FollowingLinks.Searches, FollowingRules.OwnSearches));
    }
}
