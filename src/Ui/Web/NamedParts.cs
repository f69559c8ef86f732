using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Web;

/// <summary>
/// The site has pages and handlers, and few view components, which their modules name. To look for controllers and components, the framework would load every type there is:
/// a tenth of a start, and memory for what is never used.
/// </summary>
/// <remarks>Whoever calls <c>AddMvcCore</c> after this makes it search again.</remarks>
internal static class NamedParts
{
    public static void SearchForNothing(this IServiceCollection services)
    {
        var searching = Known(services).FeatureProviders.Where(p => p is ControllerFeatureProvider or ViewComponentFeatureProvider).ToList();
        foreach (var provider in searching) Known(services).FeatureProviders.Remove(provider);
    }

    public static IServiceCollection AddNamedComponents(this IServiceCollection services, IReadOnlyList<Type> components)
    {
        Known(services).FeatureProviders.Add(new Named(components));
        return services;
    }

    private static ApplicationPartManager Known(IServiceCollection services) =>
        (ApplicationPartManager)services.Single(s => s.ServiceType == typeof(ApplicationPartManager)).ImplementationInstance!;

    private sealed class Named(IReadOnlyList<Type> components) : IApplicationFeatureProvider<ViewComponentFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
        {
            foreach (var component in components) feature.ViewComponents.Add(component.GetTypeInfo());
        }
    }
}
