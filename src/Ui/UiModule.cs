using System.Reflection;
using Marrakech.Kernel.Changes;
using Marrakech.Ui.Access;
using Marrakech.Ui.Api;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;
using Marrakech.Ui.Web.Discovery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Marrakech.Ui;

/// <summary>The door of the interface: layout, tag helpers, texts, assets.</summary>
public static class UiModule
{
    /// <summary>Adds pages with the language in their address, and the shared texts.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<Site>();
        services.AddScoped<PageFrame>();
        services.AddSingleton(new OfferedLanguages(_ => true));
        services.AddScoped<ISitemapPart, NavigationPages>();
        services.AddSingleton<TextCatalogue>();
        services.AddSingleton<Demonstration.Demonstration>();
        // Before the page cache, so that no page kept from now on lacks the banner.
        services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<Demonstration.Demonstration>());
        services.AddSingleton(new FrameSlot(SlotPlace.UnderHeader, "_Demonstration"));
        services.AddTexts(typeof(UiModule).Assembly);
        services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 90, "Accessibility.Title", "/accessibility"));
        services.AddNavigation(new NavigationEntry(NavigationPlace.Reuse, 95, "Privacy.Title", "/privacy"));
        services.Configure<JsonOptions>(o => ApiJson.Configure(o.SerializerOptions));
        services.Configure<RouteOptions>(o => o.ConstraintMap[LanguageConstraint.Name] = typeof(LanguageConstraint));
        services.AddRazorPages(o => o.RootDirectory = "/Features");
        services.SearchForNothing();
        // Each route's own rule says who may pass (AccessGuard). The framework's authorisation would stand before it, make every route a second time at the start, and judge nothing.
        services.RemoveAll<IAuthorizationHandlerProvider>();
        services.RemoveAll<IAuthorizationService>();
        services.RemoveAll<IPolicyEvaluator>();
        services.AddPagesWhenAsked();
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(o => o.Filters.Add<StoreTroublePages>());
        services.AddPageAccess(SiteRules.Use, "About", "Errors");
        services.AddPageAccess(AdministrationRules.Read, "Administration");
        services.Configure<RazorPagesOptions>(o => o.Conventions.Add(new LanguageRoutes()));
        return services;
    }

    /// <summary>Gives every page one spelling of its address.</summary>
    public static IApplicationBuilder UseTidyAddresses(this IApplicationBuilder app) => app.UseMiddleware<TidyAddress>();

    /// <summary>Adds a module's texts.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services, Assembly assembly) =>
        services.AddSingleton(new TextSource(assembly));

    /// <summary>Understands, before routing, the form and language a request to the API asks for.</summary>
    public static IApplicationBuilder UseApiRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        ApiRequest.Read(context);
        return next(context);
    });

    /// <summary>Adds a link to the frame of every page.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationEntry entry) => services.AddSingleton(entry);

    /// <summary>Adds view components of a module: no others are known.</summary>
    public static IServiceCollection AddViewComponents(this IServiceCollection services, params Type[] components) => services.AddNamedComponents(components);

    /// <summary>Serves the assets.</summary>
    public static IEndpointRouteBuilder MapUi(this IEndpointRouteBuilder endpoints)
    {
        Assets.Map(endpoints);
        Sitemaps.Map(endpoints);
        LanguageRedirect.Map(endpoints);
        return endpoints;
    }
}
