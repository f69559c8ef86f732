using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Features.EditCollection;
using Marrakech.Knowledge.Features.KeepInList;
using Marrakech.Knowledge.Features.PublishCollection;
using Marrakech.Knowledge.Features.Shared.Collections;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Privacy;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs for collections and private lists.</summary>
internal static class CollectionServices
{
    public static void AddCollections(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, CollectionModel>();
        services.AddScoped<CollectionReader>();
        services.AddScoped<ReadLines>();
        services.AddScoped<CollectionResources>();
        services.AddScoped<ISitemapPart, CollectionSitemap>();
        services.AddPageAccess(KnowledgeRules.Read, "BrowseCollections");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Sources, 45, "Collections.Title", CollectionLinks.All));

        services.AddScoped<StartCollection>();
        services.AddScoped<DescribeCollection>();
        services.AddScoped<ArrangeCollection>();
        services.AddScoped<PublishCollection>();
        services.AddPageAccess(CollectionRules.Curate, "LookAfterCollections", "EditCollection", "PublishCollection");
        services.AddSingleton(new AdministrationEntry(28, "Collections.Queue", "Collections.Queue.Lead", CollectionLinks.Queue, CollectionRules.Curate));

        services.AddScoped<OwnLists>();
        services.AddScoped<ChangeOwnLists>();
        services.AddPersonalData(ListPersonalData.Kind);
        services.AddScoped<IPersonalDataPart, ListPersonalData>();
        services.AddPageAccess(CollectionRules.OwnLists, "KeepInList", "LookAfterLists");
        services.AddSingleton(new OwnEntry(30, "OwnLists.Title", CollectionLinks.Lists, CollectionRules.OwnLists));
    }
}
