using System.Reflection;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui;

/// <summary>The door of the interface: layout, tag helpers, texts, assets.</summary>
public static class UiModule
{
    /// <summary>Adds pages with the language in their address, and the shared texts.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Site>();
        services.AddSingleton<TextCatalogue>();
        services.AddTexts(typeof(UiModule).Assembly);
        services.Configure<RouteOptions>(o => o.ConstraintMap[LanguageConstraint.Name] = typeof(LanguageConstraint));
        services.AddRazorPages(o => o.RootDirectory = "/Features");
        services.Configure<RazorPagesOptions>(o => o.Conventions.Add(new LanguageRoutes()));
        return services;
    }

    /// <summary>Adds a module's texts.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services, Assembly assembly) =>
        services.AddSingleton(new TextSource(assembly));

    /// <summary>Serves the assets.</summary>
    public static IEndpointRouteBuilder MapUi(this IEndpointRouteBuilder endpoints)
    {
        Assets.Map(endpoints);
        LanguageRedirect.Map(endpoints);
        return endpoints;
    }
}
