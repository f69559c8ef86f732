using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Access;

/// <summary>Ties rules to pages and endpoints. One without a rule answers nobody, and a test names it.</summary>
public static class AccessRules
{
    /// <summary>Sets the rule of all pages below these folders of <c>Features</c>; a deeper folder wins over its parent.</summary>
    public static IServiceCollection AddPageAccess(this IServiceCollection services, AccessRule rule, params string[] folders) =>
        services.Configure<RazorPagesOptions>(o =>
        {
            foreach (var folder in folders) o.Conventions.Add(new FolderRule($"/{folder}/", rule));
        });

    /// <summary>Sets the rule of an endpoint or a group of them.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder builder, AccessRule rule)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(rule);
        return builder;
    }

    private sealed class FolderRule(string folder, AccessRule rule) : IPageRouteModelConvention
    {
        public void Apply(PageRouteModel model)
        {
            if (!model.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal)) return;
            foreach (var selector in model.Selectors) Apply(selector.EndpointMetadata);
        }

        private void Apply(IList<object> metadata)
        {
            // The deepest folder decides, in whatever order the modules registered theirs.
            var before = metadata.OfType<PageRule>().FirstOrDefault();
            if (before is not null && before.Folder.Length > folder.Length) return;
            if (before is not null)
            {
                metadata.Remove(before);
                metadata.Remove(before.Rule);
            }

            metadata.Add(new PageRule(folder, rule));
            metadata.Add(rule);
        }
    }

    private sealed record PageRule(string Folder, AccessRule Rule);
}

/// <summary>Tells whom the thing a route value names belongs to, so that reach is decided before any page runs.</summary>
public interface IBelongingSource
{
    /// <summary>Name of the route value: <c>organisation</c> in <c>/organisations/{organisation}/members</c>.</summary>
    string RouteValue { get; }

    /// <summary>The owner of the thing with this public code; null where there is no such thing.</summary>
    ValueTask<Belonging?> FindAsync(string code, CancellationToken ct);
}
