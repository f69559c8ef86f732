using Marrakech.Host;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marrakech.Architecture;

/// <summary>What made every start slow, and the process large, comes back by a line that looks harmless: it is looked for here.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("marrakech-start-");
    private readonly WebApplication site;

    public StartTests() => site = MarrakechHost.BuildSite(["--data", folder.FullName, "--postgres", "Host=nowhere.invalid", "--urls", "http://127.0.0.1:0"], b => b.Logging.ClearProviders());

    [Fact]
    public void Nothing_searches_all_types_for_controllers_and_components() =>
        Assert.DoesNotContain(site.Services.GetRequiredService<ApplicationPartManager>().FeatureProviders, p => p is ControllerFeatureProvider or ViewComponentFeatureProvider);

    [Fact]
    public void No_second_authorisation_makes_every_route_anew() => Assert.Null(site.Services.GetService<IAuthorizationHandlerProvider>());

    /// <summary>As on a developer's machine and in the tool for migrations, where the framework asks each service whether it can be made.</summary>
    [Fact]
    public async Task Each_service_can_be_made()
    {
        await using var developing = MarrakechHost.Build(["--data", folder.FullName, "--environment", "Development"], b => b.Logging.ClearProviders());
        Assert.Equal("Development", developing.Environment.EnvironmentName);
    }

    [Fact]
    public void The_table_of_routes_does_not_hold_all_pages_under_each_first_word()
    {
        var known = site.Services.GetRequiredService<IOptions<RouteOptions>>().Value.ConstraintMap.Where(c => c.Value.IsAssignableTo(typeof(IParameterLiteralNodeMatchingPolicy))).Select(c => c.Key).ToHashSet();
        var first = ((IEndpointRouteBuilder)site).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => e.RoutePattern.PathSegments.Take(1)).SelectMany(s => s.Parts).OfType<RoutePatternParameterPart>().Where(p => !p.IsCatchAll).ToList();
        Assert.True(first.Count > 100, "Hardly a page was found.");
        var unable = first.Where(p => !p.ParameterPolicies.Any(policy => policy.Content is { } name && known.Contains(name.Split('(')[0])))
            .Select(p => $"Nothing says which first words {{{p.Name}}} can be: each might be one.").Distinct();
        Assert.Empty(unable);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await site.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
