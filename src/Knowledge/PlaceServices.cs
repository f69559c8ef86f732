using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data.Places;
using Marrakech.Knowledge.Data.Topics;
using Marrakech.Knowledge.Features.EditTopic;
using Marrakech.Knowledge.Features.Shared.Components.ObjectiveCurated;
using Marrakech.Knowledge.Features.Shared.Components.PlaceCollections;
using Marrakech.Knowledge.Features.Shared.Components.PlaceOrganisations;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Places;
using Marrakech.Ui;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>What the module needs for the pages of countries, regions and topics.</summary>
internal static class PlaceServices
{
    public static void AddPlaces(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, PlaceModel>();
        services.AddScoped<Introductions>();
        services.AddScoped<WriteIntroduction>();
        services.AddScoped<IBelongingSource, CountryBelonging>();
        services.AddSingleton(new PlacePart(PlaceOrganisations.ComponentName, 20));
        services.AddSingleton(new PlacePart(PlaceCollections.ComponentName, 30));
        services.AddPageAccess(PlaceRules.WriteCountry, "WriteCountryIntroduction");
        services.AddPageAccess(PlaceRules.WriteRegion, "WriteRegionIntroduction");
        services.AddPageAccess(KnowledgeRules.Read, "ReadIntroductions");
        AddTopics(services);
    }

    private static void AddTopics(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, TopicModel>();
        services.AddScoped<Topics>();
        services.AddScoped<EditTopic>();
        services.AddScoped<ISitemapPart, TopicSitemap>();
        services.AddSingleton(new ThreadPart(ObjectiveCurated.ComponentName, 15));
        services.AddPageAccess(KnowledgeRules.Read, "BrowseTopics");
        services.AddPageAccess(PlaceRules.Curate, "LookAfterTopics", "EditTopic");
        services.AddNavigation(new NavigationEntry(NavigationPlace.Sources, 44, "Topics.Title", TopicLinks.All));
        services.AddSingleton(new AdministrationEntry(29, "Topics.Queue", "Topics.Queue.Lead", TopicLinks.Queue, PlaceRules.Curate));
    }
}
