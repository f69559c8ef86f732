using System.Text;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Marrakech.App.Security;

/// <summary>Nothing about a person leaves the database: not to visitors, not to the log, not to the search index.</summary>
public sealed class PersonalTraceTests(PersonalTraceTests.ObservedHost host) : IClassFixture<PersonalTraceTests.ObservedHost>
{
    private const string Name = "Zqnamed Persona", Email = "zqmailed@example.org", Client = "203.0.113.201";

    [Fact]
    public async Task A_marked_person_is_found_nowhere_a_visitor_a_log_or_the_index_can_tell()
    {
        await PlantAsync();
        await host.Services.GetRequiredService<Kernel.Changes.ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        var addresses = await PublicAddressesAsync();
        Assert.True(addresses.Count > 60, "Hardly an address was found.");
        foreach (var address in addresses)
        {
            using var answer = await host.Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
            Assert.Empty(Found(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(m => $"{address} tells {m}"));
            Assert.Empty(Found(string.Join('\n', answer.Headers.SelectMany(h => h.Value))).Select(m => $"{address} tells {m} in a header"));
        }

        Assert.NotEmpty(host.Log.Lines);
        Assert.Empty(host.Log.Lines.SelectMany(Found));
        // Empty files say nothing, and one of them, the lock, is open for its holder alone.
        var index = new DirectoryInfo(Path.Combine(host.DataFolder, "index")).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Length > 0).Select(f => f.FullName).ToList();
        Assert.NotEmpty(index);
        Assert.Empty(index.SelectMany(f => Found(Encoding.Latin1.GetString(File.ReadAllBytes(f))).Select(m => $"{f} holds {m}")));
    }

    /// <summary>Signs a marked person in, in a role, from a marked address, and lets them work.</summary>
    private async Task PlantAsync()
    {
        var member = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.FocalPoint, Role.Administrator);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Person>().Where(p => p.Id == member.Id).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.Name, Name).SetProperty(p => p.Email, Email).SetProperty(p => p.UserName, Email)
                .SetProperty(p => p.NormalizedEmail, Email.ToUpperInvariant()).SetProperty(p => p.NormalizedUserName, Email.ToUpperInvariant()));
        }

        var (browser, _) = SecureLine.To(host, Client);
        using var wrong = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = Email, ["password"] = "wrong" });
        using var signedIn = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = Email, ["password"] = Cast.Password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, signedIn.StatusCode);
        foreach (var route in await SiteRoutes.AllAsync(host))
        {
            if (route.Methods.Count > 0 && !route.Methods.Contains("GET")) continue;
            using var answer = await browser.GetAsync(new Uri(route.Address(), UriKind.Relative), TestContext.Current.CancellationToken);
        }

        using var searched = await browser.GetAsync(new Uri($"/en/search?q={Uri.EscapeDataString(Name)}", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    /// <summary>Every route a visitor may read, every page the site tells search engines of, and what pages offer in other forms.</summary>
    private async Task<HashSet<string>> PublicAddressesAsync()
    {
        var all = (await SiteRoutes.AllAsync(host)).Where(r => r.Rule.IsPublic && (r.Methods.Count == 0 || r.Methods.Contains("GET"))).Select(r => r.Address()).ToHashSet();
        foreach (var form in new[] { ".csv", ".jsonld" }) all.UnionWith(all.Where(a => a.StartsWith("/api/v1/", StringComparison.Ordinal) && !a.Contains('.', StringComparison.Ordinal)).ToList().Select(a => a + form));
        foreach (var page in all.Where(a => a.StartsWith("/en", StringComparison.Ordinal)).ToList())
        {
            using var answer = await host.Client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            all.UnionWith((await answer.HtmlAsync()).QuerySelectorAll("link[rel=alternate][type]").Select(l => l.GetAttribute("href")!));
        }

        return all;
    }

    private static IEnumerable<string> Found(string text) =>
        new[] { Name, Email, Client }.Where(m => text.Contains(m, StringComparison.OrdinalIgnoreCase));

    /// <summary>Behind a proxy, with the log as the product keeps it.</summary>
    public sealed class ObservedHost() : BehindProxy(Engine.Sqlite)
    {
        internal LogCapture Log { get; } = new();

        protected override void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddProvider(Log);
            // Everything of our own, and of the framework what an operator who looks for a fault would switch on.
            builder.Logging.AddFilter<LogCapture>("Marrakech", LogLevel.Trace);
            builder.Logging.AddFilter<LogCapture>("Microsoft", LogLevel.Information);
        }
    }
}
