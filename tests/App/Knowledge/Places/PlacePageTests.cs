using System.Net;
using Marrakech.App.Accounts;
using Marrakech.App.Knowledge.Collections;
using Marrakech.App.Knowledge.Contributions;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Places;

public sealed class SqlitePlacePageTests(SqlitePeople host) : PlacePageTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresPlacePageTests(PostgresPeople host) : PlacePageTests(host), IClassFixture<PostgresPeople>;

/// <summary>The pages of countries and regions: who introduces them, and what stands on them.</summary>
public abstract class PlacePageTests(PeopleHost host)
{
    [Fact]
    public async Task A_focal_point_introduces_its_own_country_and_no_other()
    {
        var focal = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("TH"), strong: false, Role.FocalPoint);
        await WriteAsync(focal, "/en/countries/TH/introduction", "Our ministries work together.\n\nAsk us.");
        var page = await host.GetHtmlAsync("/en/countries/TH");
        Assert.Contains("Our ministries work together.", page.TextOf(".curated__about .lines"), StringComparison.Ordinal);
        Assert.Contains("Written by the country’s government", page.TextOf(".curated__about .quiet"), StringComparison.Ordinal);
        Assert.Equal("en", (await host.GetHtmlAsync("/fr/countries/TH")).QuerySelector(".curated__about .lines")!.GetAttribute("lang"));
        foreach (var path in new[] { "/en/countries/KE/introduction", "/en/regions/142/introduction" })
        {
            using var refused = await focal.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            await refused.MustBeAsync(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Every_version_stays_and_is_an_act()
    {
        var officer = await host.Cast.OfficerAsync();
        await WriteAsync(officer, "/en/countries/PE/introduction", "First words.");
        await WriteAsync(officer, "/en/countries/PE/introduction", "Second words.");
        await WriteAsync(officer, "/es/countries/PE/introduction", "Primeras palabras.");
        await WriteAsync(officer, "/en/countries/PE/introduction", "");
        Assert.Equal("Primeras palabras.", (await host.GetHtmlAsync("/en/countries/PE")).TextOf(".curated__about .lines"));
        var versions = await host.GetHtmlAsync("/en/introductions/countries/PE");
        Assert.Equal(4, versions.QuerySelectorAll(".story > li").Length);
        Assert.Contains("First words.", versions.TextOf("#en-1"), StringComparison.Ordinal);
        Assert.Contains("was taken away", versions.TextOf("#en-3"), StringComparison.Ordinal);
        var acts = await host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().Where(a => a.SubjectKind == "place" && a.SubjectKey == "country/PE").OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(Enumerable.Repeat("IntroductionWritten", 4), acts.Select(a => a.Name));
        Assert.All(acts, a => Assert.NotEqual(a.Before, a.After));
        Assert.Equal(acts[0].After, acts[1].Before);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_loses_nothing()
    {
        var (first, second) = (await host.Cast.OfficerAsync(), await host.Cast.OfficerAsync());
        const string path = "/en/countries/CL/introduction";
        var opened = await second.Browser.GetHtmlAsync(path);
        await WriteAsync(first, path, "Theirs.");
        using var late = await second.Browser.SendOpenedAsync(opened, path, new() { ["text"] = "Mine." });
        await late.MustBeAsync(HttpStatusCode.Conflict);
        var page = await late.HtmlAsync();
        Assert.Contains("Theirs.", page.TextOf("section.notice"), StringComparison.Ordinal);
        Assert.Equal("Mine.", page.QuerySelector("#text")!.TextContent.Trim());
        using var again = await second.Browser.SendOpenedAsync(page, path, new() { ["text"] = "Theirs and mine." });
        await again.MustBeAsync(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_country_page_shows_its_organisations_collections_and_data()
    {
        var page = await host.GetHtmlAsync("/en/countries/TH");
        Assert.NotEmpty(page.QuerySelectorAll("#organisations ~ ul a[href*='country=TH'][href*='organisation=']"));
        Assert.NotEmpty(page.QuerySelectorAll("#collections ~ ul a[href='/en/collections/C-000001']"));
        Assert.NotNull(page.QuerySelector("a[href='/en/practices/download.csv?country=TH']"));
        Assert.NotNull(page.QuerySelector("a[href='/en/practices/feed.atom?country=TH']"));
        foreach (var link in page.QuerySelectorAll("#organisations ~ ul a").Take(2)) Assert.DoesNotContain("No practice fits", (await host.GetHtmlAsync(link.GetAttribute("href")!)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await host.GetHtmlAsync("/en/countries/AQ")).QuerySelector("#organisations"));
    }

    [Fact]
    public async Task A_region_page_shows_its_countries_sub_regions_and_objectives()
    {
        var page = await host.GetHtmlAsync("/en/regions/142");
        Assert.Equal("Asia", page.TextOf("h1"));
        Assert.Contains("Thailand", page.TextsOf("#countries ~ ul a"));
        Assert.DoesNotContain("Kenya", page.TextsOf("#countries ~ ul a"));
        Assert.Contains("South-eastern Asia", page.TextsOf("#subregions ~ ul a"));
        Assert.NotEmpty(page.QuerySelectorAll("#objectives ~ ul a"));
        Assert.NotEmpty(page.QuerySelectorAll("#collections ~ ul a"));
        var officer = await host.Cast.OfficerAsync();
        await WriteAsync(officer, "/en/regions/035/introduction", "Across borders.");
        Assert.Contains("Across borders.", (await host.GetHtmlAsync("/en/regions/035")).TextOf(".curated__about .lines"), StringComparison.Ordinal);
        using var missing = await host.Client.GetAsync(new Uri("/en/regions/001", UriKind.Relative), TestContext.Current.CancellationToken);
        await missing.MustBeAsync(HttpStatusCode.NotFound);
    }

    private async Task WriteAsync(Member member, string path, string text)
    {
        using var written = await member.Browser.PostFormAsync(path, new() { ["text"] = text });
        await written.MustBeAsync(HttpStatusCode.Redirect);
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }
}
