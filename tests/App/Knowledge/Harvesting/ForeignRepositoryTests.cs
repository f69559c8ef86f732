using System.Net;
using System.Text;
using Marrakech.App.Accounts;
using Marrakech.Knowledge.Domain.Harvesting;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Harvesting;

public sealed class SqliteForeignRepositoryTests(SqliteHarvestHost host) : ForeignRepositoryTests(host), IClassFixture<SqliteHarvestHost>;

[Nightly]
public sealed class PostgresForeignRepositoryTests(PostgresHarvestHost host) : ForeignRepositoryTests(host), IClassFixture<PostgresHarvestHost>;

/// <summary>Repositories nobody here made: what they leave open is asked, what they do wrong stops the harvest and nothing else.</summary>
public abstract class ForeignRepositoryTests(HarvestHost host)
{
    private const string Study = "<dc:title xml:lang=\"fr\">Étude des frontières</dc:title><dc:description>Trois villes &lt;script&gt;alert(1)&lt;/script&gt; ont compté.</dc:description><dc:language>fre</dc:language><dc:coverage>Kenya</dc:coverage><dc:creator>Institut \u202Eétranger</dc:creator><dc:identifier>https://example.org/etude</dc:identifier><dc:identifier>javascript:alert(1)</dc:identifier>";

    [Fact]
    public async Task What_dublin_core_leaves_open_is_asked_before_it_is_published()
    {
        await using var other = ScriptedRepository.Saying(_ => ScriptedRepository.List(null, ScriptedRepository.Record("oai:a:1", Study)));
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync(other.Address);
        await host.HarvestAsync(officer, code);
        Assert.Equal(0, await officer.TakeOverAsync(code));
        // A page that is not there is the last one.
        Assert.Contains("oai:a:1", (await officer.Browser.GetHtmlAsync($"/en/administration/harvest-sources/{code}?page=2147483647")).TextOf("main"), StringComparison.Ordinal);
        var held = Assert.Single(await host.RecordsAsync(code));
        var page = await officer.Browser.GetHtmlAsync($"/en/administration/harvest-sources/{code}/records/{held.Id}");
        Assert.Contains("<script>alert(1)</script>", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href^=javascript]"));
        Assert.DoesNotContain('\u202E', page.QuerySelector("main")!.TextContent);
        using var open = await officer.DecideAsync(code, held, new() { ["move"] = "accept", ["seen"] = $"{held.Row}" });
        await open.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Choose its primary objective", (await open.HtmlAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        using var taken = await officer.DecideAsync(code, held, new() { ["move"] = "accept", ["seen"] = $"{held.Row}", ["objective"] = "1" });
        await taken.MustBeAsync(HttpStatusCode.Redirect);
        var item = Assert.Single(await host.RecordsAsync(code)).ItemCode!;
        var practice = await host.GetHtmlAsync($"/fr/practices/{item}");
        Assert.Equal("Étude des frontières", practice.TextOf("h1"));
        Assert.Contains("Kenya", practice.TextOf("main"), StringComparison.Ordinal);
        Assert.Empty((await officer.Browser.GetHtmlAsync($"/en/administration/harvest-sources/{code}/records/{held.Id}")).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Of_which_version_a_translation_was_made_is_kept_as_its_home_tells_it()
    {
        await using var other = ScriptedRepository.Saying(_ => ScriptedRepository.List(null, Own("P-000701", "en"), Own("P-000702", "fr", ("translationOf", "P-000701"), ("translatedVersion", "3")), Own("P-000703", "es", ("translationOf", "P-000701"))));
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync(other.Address, "marrakech");
        await host.HarvestAsync(officer, code);
        foreach (var record in await host.RecordsAsync(code))
        {
            using var taken = await officer.DecideAsync(code, record, new() { ["move"] = "accept", ["seen"] = $"{record.Row}" });
            await taken.MustBeAsync(HttpStatusCode.Redirect);
        }

        const string Told = "At its home it was translated from version 3.", NotTold = "Its home does not tell which version was translated.";
        var items = (await host.RecordsAsync(code)).Select(r => r.ItemCode!).ToList();
        var french = await host.GetHtmlAsync($"/en/practices/{items[1]}");
        Assert.Contains(Told, french.TextOf("[aria-labelledby=translation-of]"), StringComparison.Ordinal);
        Assert.Null(french.QuerySelector("[aria-labelledby=translation-of] .tag"));
        Assert.Contains(NotTold, (await host.GetHtmlAsync($"/en/practices/{items[2]}")).TextOf("[aria-labelledby=translation-of]"), StringComparison.Ordinal);
        var translations = (await host.GetHtmlAsync($"/en/practices/{items[0]}")).TextOf("[aria-labelledby=translations]");
        Assert.Contains(Told, translations, StringComparison.Ordinal);
        Assert.Contains(NotTold, translations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_harvest_that_was_cut_goes_on_where_it_was()
    {
        var isBroken = true;
        await using var other = ScriptedRepository.Of(async (query, response) =>
        {
            var token = query["resumptionToken"].ToString();
            if (token == "two" && isBroken) response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else await response.WriteAsync(token.Length == 0 ? ScriptedRepository.List("two", ScriptedRepository.Record("oai:b:1", Study)) : ScriptedRepository.List("", ScriptedRepository.Record("oai:b:2", Study)), Encoding.UTF8);
        });
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync(other.Address);
        await host.HarvestAsync(officer, code);
        Assert.Equal((HarvestProblem.Busy, "two", 1), ((await host.SourceAsync(code)).Problem!.Value, (await host.SourceAsync(code)).Token, (await host.RecordsAsync(code)).Count));
        Assert.Contains("asked to come back later", (await officer.Browser.GetHtmlAsync($"/en/administration/harvest-sources/{code}")).TextOf(".notice"), StringComparison.Ordinal);
        isBroken = false;
        await host.HarvestAsync(officer, code);
        Assert.Equal(["oai:b:1", "oai:b:2"], (await host.RecordsAsync(code)).Select(r => r.Identifier));
        Assert.Single(other.Asked, a => a.Contains("metadataPrefix", StringComparison.Ordinal));
        await host.HarvestAsync(officer, code);
        Assert.Contains("from=2027-03-01T08%3A59%3A00Z", other.Asked[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Harvests_run_at_their_time_without_being_asked()
    {
        await using var other = ScriptedRepository.Saying(_ => ScriptedRepository.List(null, ScriptedRepository.Record("oai:c:1", Study)));
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync(other.Address);
        await host.Services.GetRequiredService<RecurringJobs>().EnqueueDueAsync(TestContext.Current.CancellationToken);
        for (var round = 0; round < 3; round++) await host.RunAsync();
        Assert.Single(await host.RecordsAsync(code));
        Assert.Single(other.Asked);
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { nameof(HarvestProblem.NotXml), "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">&x;</OAI-PMH>" },
        { nameof(HarvestProblem.NotXml), "no markup at all" },
        { nameof(HarvestProblem.NotOai), "<html><body>Welcome</body></html>" },
        { nameof(HarvestProblem.NotOai), "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords/></OAI-PMH>" },
        { nameof(HarvestProblem.Endless), ScriptedRepository.List("again", ScriptedRepository.Record("oai:d:1", Study)) },
        { nameof(HarvestProblem.Endless), ScriptedRepository.List("more") },
        { nameof(HarvestProblem.Refused), "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2027-03-01T09:00:00Z</responseDate><error code=\"cannotDisseminateFormat\"/></OAI-PMH>" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_answer_stops_the_harvest_with_a_sentence(string problem, string answer)
    {
        await using var other = ScriptedRepository.Saying(_ => answer);
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync(other.Address);
        await host.HarvestAsync(officer, code);
        var source = await host.SourceAsync(code);
        Assert.Equal(problem, source.Problem.ToString());
        Assert.Equal(1, source.Failures);
        Assert.True(source.DueAt > host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Who_asks_us_by_name_to_stay_away_is_left_alone_and_who_asks_all_programs_offers_its_records_still()
    {
        await using var other = ScriptedRepository.Saying(_ => ScriptedRepository.List(null, ScriptedRepository.Record("oai:w:1", Study)));
        other.Robots = "User-agent: *\nDisallow: /\n";
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync(other.Address);
        await host.HarvestAsync(officer, code);
        Assert.Single(await host.RecordsAsync(code));
        host.Clock.Advance(TimeSpan.FromDays(1));
        other.Robots = "User-agent: MarrakechHarvester\nDisallow: /oai\n";
        other.Asked.Clear();
        await host.HarvestAsync(await host.OfficerAsync(), code);
        Assert.Equal(HarvestProblem.Unwanted, (await host.SourceAsync(code)).Problem);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut()
    {
        await using var other = ScriptedRepository.Of(async (_, response) =>
        {
            var part = Encoding.UTF8.GetBytes(new string('a', 1_000_000));
            await response.WriteAsync("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>");
            for (var sent = 0L; sent < 1_000_000_000; sent += part.Length) await response.Body.WriteAsync(part, response.HttpContext.RequestAborted);
        });
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync(other.Address);
        await host.HarvestAsync(officer, code);
        Assert.Equal(HarvestProblem.TooLarge, (await host.SourceAsync(code)).Problem);
    }

    [Fact]
    public async Task Wrong_settings_are_refused_each_with_its_sentence()
    {
        var officer = await host.OfficerAsync();
        using var refused = await officer.Browser.PostFormAsync("/en/administration/harvest-sources/new/edit", new() { ["address"] = "ftp://example.org/?a=b", ["format"] = "mods", ["kind"] = "thing", ["hours"] = "0", ["set"] = "a b" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Equal(6, page.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Equal("ftp://example.org/?a=b", page.QuerySelector("#address")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_who_edit_at_once_are_told()
    {
        var officer = await host.OfficerAsync();
        var code = await officer.AddSourceAsync("https://example.org/oai-of-two");
        var fields = HarvestSteps.Fields("https://example.org/oai-of-two");
        using var first = await officer.Browser.PostFormAsync($"/en/administration/harvest-sources/{code}/edit", new(fields) { ["name"] = "One", ["seen"] = "1" });
        await first.MustBeAsync(HttpStatusCode.Redirect);
        using var second = await officer.Browser.PostFormAsync($"/en/administration/harvest-sources/{code}/edit", new(fields) { ["name"] = "Two", ["seen"] = "1" });
        await second.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("Two", (await second.HtmlAsync()).QuerySelector("#name")!.GetAttribute("value"));
        using var taken = await officer.Browser.PostFormAsync("/en/administration/harvest-sources/new/edit", fields);
        await taken.MustBeAsync(HttpStatusCode.BadRequest);
    }

    /// <summary>A record in the format of hubs.</summary>
    private static string Own(string code, string language, params (string Question, string Value)[] more)
    {
        (string Question, string Value)[] answers = [("title", $"Harbour desk {code}"), ("summary", "A desk at the harbour."), ("language", language), ("level", "local"), ("objective", "5"), ("countries", "KE"), .. more];
        return $"""<record><header><identifier>oai:else.example.org:{code}</identifier><datestamp>2027-02-01</datestamp></header><metadata><practice xmlns="urn:x-marrakech:practice:1" code="{code}" kind="practice" level="local">{string.Concat(answers.Select(a => $"<answer question=\"{a.Question}\">{a.Value}</answer>"))}</practice></metadata></record>""";
    }
}

/// <summary>Without the setting nothing on this machine or around it is reached.</summary>
public sealed class PrivateAddressTests(SqlitePeople host) : IClassFixture<SqlitePeople>
{
    [Fact]
    public async Task A_private_address_is_not_reached()
    {
        await using var other = ScriptedRepository.Saying(_ => ScriptedRepository.List(null));
        var officer = await HarvestHost.OfficerOf(host);
        var code = await officer.AddSourceAsync(other.Address);
        using var asked = await officer.Browser.PostFormAsync($"/en/administration/harvest-sources/{code}/now", []);
        await host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        Assert.Contains("private network", (await officer.Browser.GetHtmlAsync($"/en/administration/harvest-sources/{code}")).TextOf(".notice"), StringComparison.Ordinal);
        Assert.Empty(other.Asked);
    }
}
