using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Facts;
using Marrakech.Knowledge.Features.Api;
using Marrakech.Knowledge.Features.Archive;
using Marrakech.Knowledge.Features.AskImport;
using Marrakech.Knowledge.Features.BrowseCollections;
using Marrakech.Knowledge.Features.Catalogue;
using Marrakech.Knowledge.Features.ComparePractices;
using Marrakech.Knowledge.Features.ConfirmImport;
using Marrakech.Knowledge.Features.CountUse;
using Marrakech.Knowledge.Features.CountEvidence;
using Marrakech.Knowledge.Features.DiscardImport;
using Marrakech.Knowledge.Features.Download;
using Marrakech.Knowledge.Features.EventCalendar;
using Marrakech.Knowledge.Features.Export;
using Marrakech.Knowledge.Features.Feeds;
using Marrakech.Knowledge.Features.FillDemonstration;
using Marrakech.Knowledge.Features.FillDiscussions;
using Marrakech.Knowledge.Features.FindSimilarPractices;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.ImportDocuments;
using Marrakech.Knowledge.Features.LoadStarter;
using Marrakech.Knowledge.Features.OaiPmh;
using Marrakech.Knowledge.Features.OrganiseEvent;
using Marrakech.Knowledge.Features.Present;
using Marrakech.Knowledge.Features.Read;
using Marrakech.Knowledge.Features.ReadImports;
using Marrakech.Knowledge.Features.ReadPractice;
using Marrakech.Knowledge.Features.ReadPracticeVersion;
using Marrakech.Knowledge.Features.ReadUse;
using Marrakech.Knowledge.Features.RunImport;
using Marrakech.Knowledge.Features.SearchEverything;
using Marrakech.Knowledge.Features.SubmitByProgram;
using Marrakech.Knowledge.Features.Shared;
using Marrakech.Knowledge.Features.Shared.Components.ObjectiveCurated;
using Marrakech.Knowledge.Features.Shared.Components.ObjectivePractices;
using Marrakech.Knowledge.Features.Shared.Components.PlaceCollections;
using Marrakech.Knowledge.Features.Shared.Components.PlaceOrganisations;
using Marrakech.Knowledge.Search;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui;
using Marrakech.Ui.Demonstration;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Knowledge;

/// <summary>The door of the knowledge platform: repository, import of practices, search, open data.</summary>
public static class KnowledgeModule
{
    /// <summary>Practices come first in the thread under an objective.</summary>
    private const int ThreadOrder = 10;

    private static readonly NavigationEntry[] navigation =
    [
        new(NavigationPlace.Main, 20, "Nav.Practices", KnowledgeLinks.Practices),
        new(NavigationPlace.Main, 50, "Nav.Countries", KnowledgeLinks.Countries),
        new(NavigationPlace.Sources, 45, "Repository.Title", KnowledgeLinks.Repository),
        new(NavigationPlace.Sources, 50, "Nav.Organisations", KnowledgeLinks.Organisations),
        new(NavigationPlace.Reuse, 5, "Downloads.Title", KnowledgeLinks.Downloads),
    ];

    /// <summary>What the knowledge platform is told at the start.</summary>
    public static IReadOnlyList<StartSetting> StartSettings => KnowledgeStart.All;

    /// <summary>Adds the repository.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="read">Reads the settings of <c>docs/operate/configuration.md</c>; a wrong one throws with a sentence that says what to do.</param>
    /// <param name="indexFolder">Where the search index lives.</param>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, SettingReader read, string indexFolder)
    {
        services.AddSingleton(KnowledgeStart.Read(read));
        services.AddSingleton<IModelPart, KnowledgeModel>();
        services.AddScoped<LoadStarter>();
        services.AddScoped<StarterCuration>();
        services.AddSingleton(_ => new FactExtractor(Gazetteer.Default));
        services.AddSingleton<EditionMaker>();
        services.AddSingleton<ItemFacts>();
        services.AddSingleton<PracticeMatching>();
        services.AddScoped<AttachPractices>();
        services.AddScoped<ImportDocuments>();
        services.AddSingleton(s => SearchIndex.Open(indexFolder, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IndexFollower>();
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<IndexFollower>());
        services.AddScoped<PracticeReader>();
        services.AddScoped<PracticeSearch>();
        services.AddScoped<IExport>(s => ItemExport.Practices(s.GetRequiredService<PracticeReader>()));
        services.AddScoped<IExport>(s => ItemExport.Others(s.GetRequiredService<PracticeReader>()));
        services.AddScoped<IExport, CollectionExport>();
        services.AddScoped<IExport, DiscussionExport>();
        services.AddScoped<PracticeResources>();
        services.AddScoped<ListAnswers>();
        services.AddScoped<ISitemapPart, KnowledgeSitemap>();
        services.AddPageAccess(KnowledgeRules.Read, KnowledgeRules.Pages);
        services.AddTexts(typeof(KnowledgeModule).Assembly);
        services.AddScoped<MakeCatalogue>();
        services.AddScoped<OaiRecords>();
        services.AddRecurringJob<BuildArchive>(BuildArchive.Kind, TimeSpan.FromDays(1), BuildArchive.Hour);
        services.AddScoped<OaiVerbs>();
        AddPages(services);
        AddImports(services);
        services.AddContributions();
        services.AddBulk();
        services.AddUpkeep();
        services.AddLinks();
        services.AddHarvesting();
        AddDemonstration(services);
        services.AddExperts();
        services.AddCollections();
        services.AddFollowing();
        services.AddPlaces();
        services.AddDiscussions();
        services.AddEvents();
        services.AddUsage();
        return services;
    }

    private static void AddImports(IServiceCollection services)
    {
        services.AddSingleton<ImportTurn>();
        services.AddJob<ImportUploads>(ImportUploads.Kind);
        services.AddScoped<AskImport>();
        services.AddScoped<ConfirmImport>();
        services.AddScoped<DiscardImport>();
        services.AddScoped<IFileReaders, ImportFileReaders>();
        services.AddPageAccess(KnowledgeRules.ReadImports, "ReadImports");
        services.AddPageAccess(KnowledgeRules.AskImport, "AskImport", "DiscardImport");
        services.AddPageAccess(KnowledgeRules.ConfirmImport, "ConfirmImport");
        services.AddSingleton(new AdministrationEntry(35, "Imports.Title", "Administration.Imports", ImportLinks.List, KnowledgeRules.ReadImports));
    }

    private static void AddDemonstration(IServiceCollection services)
    {
        services.AddScoped<DemoItems>();
        services.AddScoped<DemoContributions>();
        services.AddScoped<DemoUse>();
        services.AddScoped<IDemoPart, KnowledgeDemoPart>();
        services.AddScoped<DemoExperts>();
        services.AddScoped<DemoShelves>();
        services.AddScoped<DemoTalk>();
        services.AddScoped<DemoPosts>();
        services.AddScoped<IDemoPart, DiscussionsDemoPart>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped(s => new PracticeLibrary(s.GetRequiredService<AppDb>()));
        services.AddScoped(s => new PracticeDrafts(s.GetRequiredService<AppDb>(), s.GetRequiredService<CurrentActor>()));
        services.AddScoped<FindList>();
        services.AddScoped<ReadRows>();
        services.AddScoped<PracticeWords>();
        services.AddSingleton<SimilarPractices>();
        services.AddScoped<FindSimilar>();
        services.AddScoped<ComparedRows>();
        services.AddScoped<FindRelated>();
        services.AddScoped<HitPlace>();
        services.AddScoped<ICitationSource, PracticeCitations>();
        services.AddSingleton<CountPractices>();
        services.AddSingleton<ILiveNumber, PracticesNumber>();
        services.AddSingleton<ILiveNumber, CountriesNumber>();
        services.AddSingleton<ILiveNumber, OrganisationsNumber>();
        services.AddSingleton<ISdgEvidence, PracticeSdgEvidence>();
        services.AddSingleton(new ThreadPart(ObjectivePractices.ComponentName, ThreadOrder, ObjectivePractices.Anchor, ObjectivePractices.TitleKey));
        services.AddViewComponents(typeof(ObjectivePractices), typeof(ObjectiveCurated), typeof(PlaceOrganisations), typeof(PlaceCollections));
        foreach (var entry in navigation) services.AddNavigation(entry);
    }

    /// <summary>Fills an empty repository with the starter practices.</summary>
    public static Task PrepareKnowledgeAsync(this IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<LoadStarter>().HandleAsync(ct);

    /// <summary>Name of the one act a hub nobody has used yet has in its trail.</summary>
    public static string StarterAct => LoadStarter.Act.Name;

    /// <summary>Takes official documents in; see <see cref="ImportOutcome"/>.</summary>
    public static Task<ImportOutcome> ImportDocumentsAsync(this IServiceProvider services, ImportRequest request, CancellationToken ct) =>
        services.GetRequiredService<ImportDocuments>().HandleAsync(request, ct);

    /// <summary>Opens this node's search index; it is filled by the change feed.</summary>
    public static void OpenIndex(this IServiceProvider services) => services.GetRequiredService<SearchIndex>();

    /// <summary>Builds this node's search index anew; returns how many things it holds.</summary>
    public static async Task<int> RebuildIndexAsync(this IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var position = await db.Set<Change>().MaxAsync(c => (long?)c.Number, ct) ?? 0;
        services.GetRequiredService<IndexFollower>().Rebuild(db, position);
        return services.GetRequiredService<SearchIndex>().Count;
    }

    /// <summary>Whether a failure means that another process has the search index open.</summary>
    public static bool IsIndexBusy(Exception failure) => failure is SearchIndexBusyException;

    /// <summary>Counts what is read and downloaded; stands before everything that keeps answers.</summary>
    public static IApplicationBuilder UseKnowledge(this IApplicationBuilder app) => app.UseMiddleware<CountVisits>();

    /// <summary>Maps the repository's API, feeds and downloads.</summary>
    public static IEndpointRouteBuilder MapKnowledge(this IEndpointRouteBuilder endpoints)
    {
        KnowledgeApi.Map(endpoints);
        foreach (var listing in new[] { Listing.Practices, Listing.Items })
        {
            ItemsFeed.Map(endpoints, listing);
            ItemDownload.Map(endpoints, listing);
        }

        SearchFeed.Map(endpoints);
        OaiEndpoint.Map(endpoints);
        CatalogueEndpoint.Map(endpoints);
        CalendarEndpoint.Map(endpoints);
        RegistrantsFile.Map(endpoints);
        SubmissionsApi.Map(endpoints);
        CollectionFiles.Map(endpoints);
        DiscussionFeeds.Map(endpoints);
        UseFile.Map(endpoints);
        PlaceInDocument.Map(endpoints);
        endpoints.MapBulk();
        return endpoints;
    }
}
