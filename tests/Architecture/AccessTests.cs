using Marrakech.Host;
using Marrakech.Kernel.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Architecture;

/// <summary>Who may do what is one table: every route has its one row.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Every_route_carries_exactly_one_rule()
    {
        var endpoints = await EndpointsAsync();
        Assert.True(endpoints.Count > 60, "Hardly a route was found.");
        Assert.Empty(endpoints.Where(e => Rules(e).Count() != 1).Select(e => $"{e.RoutePattern.RawText} carries {Rules(e).Count()} rules of access"));
    }

    [Fact]
    public async Task A_rule_has_one_meaning()
    {
        var rules = (await EndpointsAsync()).SelectMany(Rules).Distinct().ToList();
        Assert.NotEmpty(rules);
        Assert.Empty(rules.GroupBy(r => r.Name).Where(g => g.Distinct().Count() > 1).Select(g => $"{g.Key} is declared twice"));
    }

    private static IEnumerable<AccessRule> Rules(RouteEndpoint endpoint) => endpoint.Metadata.OfType<AccessRule>();

    /// <summary>The routes of a host that has never reached a database.</summary>
    private static async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("marrakech-access-");
        try
        {
            await using var app = MarrakechHost.Build(["--data", folder.FullName, "--postgres", "Host=nowhere.invalid", "--urls", "http://127.0.0.1:0"], b => b.Logging.ClearProviders());
            return [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
