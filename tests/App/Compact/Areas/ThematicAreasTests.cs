using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Compact.Areas;

/// <summary>The five thematic areas group the objectives; an administrator moves an objective or names an area, and everybody sees it.</summary>
public abstract class ThematicAreasTests(TestHost host)
{
    private const string Administration = "/en/administration/thematic-areas";

    [Fact]
    public async Task Every_objective_stands_in_one_area_with_a_word_that_the_grouping_is_ours()
    {
        var page = await host.GetHtmlAsync("/en/compact/thematic-areas");
        Assert.Equal(5, page.QuerySelectorAll("main section").Length);
        var links = page.QuerySelectorAll("main section li a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(23, links.Count);
        Assert.Equal(23, links.Distinct().Count());
        Assert.Contains("not official text", page.TextOf(".page-head .quiet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_objective_stands_in_its_new_area_on_pages_and_in_the_api()
    {
        var administrator = await AdministratorAsync();
        Assert.Contains("Protecting rights", (await host.GetHtmlAsync("/en/objectives/12")).TextOf(".eyebrow"), StringComparison.Ordinal);
        using var moved = await administrator.Browser.PostFormAsync($"{Administration}/objectives/12", new() { ["area"] = "5", ["reason"] = "The fund groups it so." });
        await moved.MustBeAsync(HttpStatusCode.Redirect);
        await FollowAsync();
        var page = await host.GetHtmlAsync("/en/objectives/12");
        Assert.Contains("Inclusion", page.TextOf(".eyebrow"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main .area-5"));
        Assert.Contains(12, await NumbersAsync("inclusion"));
        Assert.DoesNotContain(12, await NumbersAsync("protection"));
        Assert.NotNull((await host.GetHtmlAsync("/en/compact/thematic-areas")).QuerySelector("#inclusion a[href='/en/objectives/12']"));
        Assert.NotNull((await host.GetHtmlAsync("/en/objectives")).QuerySelector("#inclusion a[href='/en/objectives/12']"));
        var act = await ActAsync("ObjectiveMoved", "12");
        Assert.Equal((true, administrator.Id, "The fund groups it so."), (act.IsPublic, act.Person!.Value, act.Reason));
        Assert.NotEqual(act.Before, act.After);
        using var again = await administrator.Browser.PostFormAsync($"{Administration}/objectives/12", new() { ["area"] = "5", ["reason"] = "Again." });
        await again.MustBeAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("6", "Why not")]
    [InlineData("", "Why not")]
    [InlineData("3", " ")]
    public async Task What_makes_no_sense_is_refused_and_kept(string area, string reason)
    {
        var administrator = await AdministratorAsync();
        using var refused = await administrator.Browser.PostFormAsync($"{Administration}/objectives/13", new() { ["area"] = area, ["reason"] = reason });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(reason.Trim(), Assert.IsType<IHtmlTextAreaElement>((await refused.HtmlAsync()).QuerySelector("#reason"), exactMatch: false).Value);
    }

    [Fact]
    public async Task An_area_keeps_at_least_one_objective()
    {
        var administrator = await AdministratorAsync();
        await FollowAsync();
        var crime = host.Services.GetRequiredService<ThematicAreas>().Current.ObjectivesOf(3).Select(o => o.Number).ToList();
        foreach (var number in crime.SkipLast(1))
        {
            using var moved = await administrator.Browser.PostFormAsync($"{Administration}/objectives/{number}", new() { ["area"] = "4", ["reason"] = "Emptying it." });
            await moved.MustBeAsync(HttpStatusCode.Redirect);
        }

        using var last = await administrator.Browser.PostFormAsync($"{Administration}/objectives/{crime[^1]}", new() { ["area"] = "4", ["reason"] = "Emptying it." });
        await last.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.StartsWith("An area keeps at least one objective", (await last.HtmlAsync()).TextOf(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_holds_in_its_language_and_an_empty_one_brings_ours_back()
    {
        var administrator = await AdministratorAsync();
        using var named = await administrator.Browser.PostFormAsync($"{Administration}/1", new() { ["name-fr"] = "Chiffres <b>et</b> paroles", ["reason"] = "Fund document." });
        await named.MustBeAsync(HttpStatusCode.Redirect);
        await FollowAsync();
        Assert.Contains("Chiffres <b>et</b> paroles", (await host.GetHtmlAsync("/fr/compact/thematic-areas")).TextOf("#data h2"), StringComparison.Ordinal);
        Assert.Contains("Data and discourse", (await host.GetHtmlAsync("/en/compact/thematic-areas")).TextOf("#data h2"), StringComparison.Ordinal);
        Assert.NotNull((await ActAsync("ThematicAreaNamed", "1")).After);
        using var tooLong = await administrator.Browser.PostFormAsync($"{Administration}/1", new() { ["name-fr"] = new string('x', 121), ["reason"] = "Long." });
        await tooLong.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Single((await tooLong.HtmlAsync()).QuerySelectorAll("#name-fr[aria-describedby]"));
        using var back = await administrator.Browser.PostFormAsync($"{Administration}/1", new() { ["name-fr"] = " ", ["reason"] = "Ours again." });
        await back.MustBeAsync(HttpStatusCode.Redirect);
        await FollowAsync();
        Assert.Contains("Données et débat public", (await host.GetHtmlAsync("/fr/compact/thematic-areas")).TextOf("#data h2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_change_nothing()
    {
        var officer = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.SecretariatOfficer);
        using var refused = await officer.Browser.PostAsAsync($"{Administration}/objectives/1", "/en/account/acting", new() { ["area"] = "2", ["reason"] = "No." });
        await refused.MustBeAsync(HttpStatusCode.Forbidden);
    }

    private async Task<List<int>> NumbersAsync(string area) =>
        [.. (await host.Client.GetJsonAsync($"/api/v1/objectives?area={area}")).GetProperty("items").EnumerateArray().Select(o => o.GetProperty("number").GetInt32())];

    private async Task<Member> AdministratorAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Administrator);

    private Task<long> FollowAsync() => host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);

    private Task<ActEntry> ActAsync(string name, string key) =>
        host.WithAsync<AppDb, ActEntry>(db => db.Set<ActEntry>().AsNoTracking().Where(a => a.Name == name && a.SubjectKey == key).OrderByDescending(a => a.Number).FirstAsync());

    public sealed class OnSqlite(SqliteHost host) : ThematicAreasTests(host), IClassFixture<SqliteHost>;

    [Nightly]
    public sealed class OnPostgres(PostgresHost host) : ThematicAreasTests(host), IClassFixture<PostgresHost>;
}
