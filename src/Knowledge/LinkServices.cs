using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Links;
using Marrakech.Knowledge.Features.CheckLinks;
using Marrakech.Knowledge.Features.Shared.Links;
using Marrakech.Knowledge.Features.Shared.Outside;
using Marrakech.Operations.Contracts;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs so that links of published items are looked at again.</summary>
internal static class LinkServices
{
    public static void AddLinks(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, LinkModel>();
        services.AddLiveSettings(KnowledgeLive.LinkCheck, KnowledgeLive.LinkDays);
        services.AddScoped<LinkDesk>();
        services.AddScoped<MarkLinks>();
        services.AddSingleton(s => new LinkProbe(OutsideConnections.Reaching(s.GetRequiredService<KnowledgeStart>().MayCheckPrivate), s.GetRequiredService<SiteAddress>(), LinkProbe.Patience, s.GetRequiredService<TimeProvider>()));
        services.AddRecurringJob<CheckLinks>(CheckLinks.Kind, CheckLinks.Every);
        services.AddPageAccess(ContributionRules.Read, "LookAfterLinks");
        services.AddSingleton(new AdministrationEntry(26, "DeadLinks.Title", "DeadLinks.Lead", LinkLinks.Dead, ContributionRules.Read));
    }
}
