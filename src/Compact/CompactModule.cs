using Marrakech.Compact.Contracts;
using Marrakech.Compact.Data;
using Marrakech.Compact.Features.Api;
using Marrakech.Compact.Features.ChangeAreas;
using Marrakech.Compact.Features.Export;
using Marrakech.Compact.Features.Numbers;
using Marrakech.Compact.Features.Present;
using Marrakech.Compact.Features.Shared;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Access;
using Marrakech.Ui.Administration;
using Marrakech.Ui;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Compact;

/// <summary>The door of the Compact: its outline, its official texts and the reading of documents.</summary>
public static class CompactModule
{
    private static readonly NavigationEntry[] navigation =
    [
        new(NavigationPlace.Main, 10, "Nav.Objectives", CompactLinks.Objectives),
        new(NavigationPlace.Main, 30, "Nav.Compact", CompactLinks.Paragraphs),
        new(NavigationPlace.Main, 40, "Nav.Sdgs", CompactLinks.Sdgs),
        new(NavigationPlace.Sources, 10, "Nav.Sources", CompactLinks.Sources),
        new(NavigationPlace.Sources, 20, "Nav.Principles", CompactLinks.Principles),
        new(NavigationPlace.Sources, 25, "Areas.Title", CompactLinks.ThematicAreas),
        new(NavigationPlace.Sources, 30, "Nav.Instruments", CompactLinks.Instruments),
        new(NavigationPlace.Sources, 35, "Nav.Resources", CompactLinks.Resources),
        new(NavigationPlace.Sources, 36, "Nav.Recommendations", CompactLinks.Recommendations),
        new(NavigationPlace.Sources, 40, "Nav.Differences", CompactLinks.Differences),
    ];

    /// <summary>Adds the Compact's tables, texts and read model.</summary>
    public static IServiceCollection AddCompact(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, CompactModel>();
        services.AddSingleton<CompactLibrary>();
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<CompactLibrary>());
        services.AddSingleton<ThematicAreas>();
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<ThematicAreas>());
        services.AddScoped<MoveObjective>();
        services.AddScoped<NameArea>();
        services.AddScoped<DocumentStore>();
        services.AddScoped<CompactResources>();
        services.AddScoped<IExport, CompactExport>();
        services.AddScoped<ISitemapPart, CompactSitemap>();
        services.AddSingleton<EditionComparison>();
        services.AddScoped<OfficialWords>();
        services.AddScoped<NotedWords>();
        services.AddSingleton<ILiveNumber, ActionsNumber>();
        services.AddSingleton<ILiveNumber, TargetsNumber>();
        services.AddSingleton<ILiveNumber, InstrumentsNumber>();
        services.AddPageAccess(CompactRules.Read, CompactRules.Pages);
        services.AddPageAccess(CompactRules.ChangeAreas, "ChangeAreas");
        services.AddSingleton(new AdministrationEntry(33, "ChangeAreas.Title", "Administration.Areas", CompactLinks.ChangeAreas, CompactRules.ChangeAreas));
        services.AddTexts(typeof(CompactModule).Assembly);
        foreach (var entry in navigation) services.AddNavigation(entry);
        return services;
    }

    /// <summary>Maps the Compact's API and feeds.</summary>
    public static IEndpointRouteBuilder MapCompact(this IEndpointRouteBuilder endpoints)
    {
        CompactApi.Map(endpoints);
        return endpoints;
    }
}
