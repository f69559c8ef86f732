using System.Globalization;
using System.Text;
using Marrakech.Host;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Reference;
using Marrakech.Support;
using Marrakech.Ui.Texting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marrakech.Architecture;

/// <summary>Who may do what is one table: every route has its one row, every row its sentence, and the table is a reviewed document.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private const string Update = "MARRAKECH_UPDATE_SNAPSHOTS";
    private static readonly string file = Repository.Path("docs", "roles.md");
    private IReadOnlyList<RouteEndpoint> endpoints = [];
    private TextCatalogue? texts;

    [Fact]
    public void Every_route_carries_exactly_one_rule()
    {
        Assert.True(endpoints.Count > 60, "Hardly a route was found.");
        Assert.Empty(endpoints.Where(e => RulesOf(e).Count() != 1).Select(e => $"{e.RoutePattern.RawText} carries {RulesOf(e).Count()} rules of access"));
    }

    [Fact]
    public void A_rule_has_one_meaning() =>
        Assert.Empty(Rules.GroupBy(r => r.Name).Where(g => g.Count() > 1).Select(g => $"{g.Key} is declared twice"));

    [Fact]
    public void Every_rule_and_every_role_is_said_in_every_language()
    {
        var keys = Rules.Select(r => $"Access.{r.Name}").Concat(Roles.All.Select(r => $"Role.{r}")).Concat(Roles.All.Select(r => $"RoleIs.{r}")).ToList();
        Assert.True(keys.Count > 30, "Hardly a rule was found.");
        Assert.Empty(from key in keys from language in Language.All where !texts!.Has(language, key) select $"{key} is not said in {language.Code}");
    }

    [Fact]
    public void A_role_that_changes_nothing_has_no_rule_of_change()
    {
        // The rules an auditor has: a new one is looked at, not only added. By AuditFund findings are explained and samples kept; no money and no document changes.
        string[] reading =
        [
            "AuditFund", "FollowFundMoney", "ListOrganisations", "ListPeople", "ListServiceStandards", "OrganisationTrail", "ReadAdministration", "ReadCalendars", "ReadContributions", "ReadExperts", "ReadImports", "ReadMembers", "ReadNetworkRequests", "ReadOwnAccess", "ReadProposals", "ReadRequestCases", "ReadRooms", "ReadSettings", "ReadSources", "WholeTrail",
        ];
        Assert.Equal(reading, Rules.Where(r => r.Grants.Any(g => g.Role == Role.Auditor)).Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_document_is_the_table()
    {
        var now = Document();
        if (Environment.GetEnvironmentVariable(Update) == "true") await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        var reviewed = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        Assert.True(now == reviewed, $"Who may do what differs from docs/roles.md. If that is meant, run the architecture tests with {Update}=true and review the file.");
    }

    /// <summary>The routes of a host that has never reached a database.</summary>
    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("marrakech-access-");
        await using var app = MarrakechHost.BuildSite(["--data", folder.FullName, "--postgres", "Host=nowhere.invalid", "--urls", "http://127.0.0.1:0"], b => b.Logging.ClearProviders());
        endpoints = [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
        texts = app.Services.GetRequiredService<TextCatalogue>();
        folder.Delete(recursive: true);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private IReadOnlyList<AccessRule> Rules => [.. endpoints.SelectMany(RulesOf).Distinct()];

    private static IEnumerable<AccessRule> RulesOf(RouteEndpoint endpoint) => endpoint.Metadata.OfType<AccessRule>();

    private string Say(string key) => texts!.Sentence(Language.English, key);

    private string Document()
    {
        var text = new StringBuilder();
        text.Append("# Who may do what\n\nMade from the rules the routes carry and compared with them by a test; the site shows the same at `/roles`.\nHow to change it: change the rule in the module's `…Rules.cs`, then run the architecture tests with `MARRAKECH_UPDATE_SNAPSHOTS=true` and review this file.\n\n## Roles\n\n| role | what it is | second factor |\n|---|---|---|\n");
        foreach (var role in Roles.All) text.Append(CultureInfo.InvariantCulture, $"| {Say($"Role.{role}")} | {Say($"RoleIs.{role}")} | {(role.NeedsSecondFactor() ? "needed" : "")} |\n");
        text.Append("\n## For everybody, without an account\n\n");
        foreach (var rule in Sorted(Rules.Where(r => r.IsPublic))) text.Append(CultureInfo.InvariantCulture, $"- `{rule.Name}`: {Say($"Access.{rule.Name}")}\n");
        text.Append("\n## For everybody who has signed in, with what is their own\n\n");
        foreach (var rule in Sorted(Rules.Where(r => !r.IsPublic && r.Grants.Count == 0))) text.Append(CultureInfo.InvariantCulture, $"- `{rule.Name}`: {Say($"Access.{rule.Name}")}{Dangerous(rule)}\n");
        text.Append("\n## For roles\n\n*own*: what belongs to the organisation acted for · *country*: to any organisation of its country · *all*: to anybody.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| rule | {string.Join(" | ", Roles.All.Select(r => Say($"Role.{r}")))} |\n|---|{string.Concat(Roles.All.Select(_ => "---|"))}\n");
        foreach (var rule in Sorted(Rules.Where(r => r.Grants.Count > 0)))
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Name}`: {Say($"Access.{rule.Name}")}{Dangerous(rule)} | {string.Join(" | ", Roles.All.Select(r => Cell(rule, r)))} |\n");
        return text.ToString();
    }

    private static IEnumerable<AccessRule> Sorted(IEnumerable<AccessRule> rules) => rules.OrderBy(r => r.Name, StringComparer.Ordinal);

    private static string Dangerous(AccessRule rule) => rule.IsDangerous ? " (asks again who you are)" : "";

    private static string Cell(AccessRule rule, Role role) => rule.Grants.FirstOrDefault(g => g.Role == role)?.Reach switch
    {
        Reach.Everything => "all",
        Reach.OwnCountry => "country",
        Reach.OwnOrganisation => "own",
        _ => "",
    };
}
