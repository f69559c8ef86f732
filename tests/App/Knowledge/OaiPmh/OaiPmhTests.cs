using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Marrakech.App.Compact.Api;
using Marrakech.Support;
using Xunit;

using static Marrakech.App.Knowledge.OaiPmh.OaiAnswers;

namespace Marrakech.App.Knowledge.OaiPmh;

/// <summary>OAI-PMH 2.0: what a harvester may rely on.</summary>
public abstract class OaiPmhTests(OaiHost host)
{
    private const string List = "verb=ListRecords&metadataPrefix=oai_dc", Id = "oai:hub.example.org:";
    private const int All = 88 + OaiHost.Made;

    [Theory]
    [InlineData("verb=Identify")]
    [InlineData("verb=ListMetadataFormats")]
    [InlineData("verb=ListMetadataFormats&identifier=oai:hub.example.org:P-000001")]
    [InlineData("verb=ListSets")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:hub.example.org:P-000001")]
    [InlineData("verb=GetRecord&metadataPrefix=marrakech&identifier=oai:hub.example.org:P-000001")]
    [InlineData("verb=GetRecord&metadataPrefix=marrakech&identifier=oai:hub.example.org:P-900001")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:hub.example.org:" + OaiHost.Withdrawn)]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=country-KE&from=2000-01-01&until=2100-01-01")]
    [InlineData("verb=ListRecords&metadataPrefix=marrakech")]
    [InlineData("verb=Nothing")]
    [InlineData("verb=ListRecords")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=country-AQ")]
    public async Task Every_answer_is_valid_against_the_schemas(string query) => (await host.Client.OaiAsync(query)).MustBeValid(await host.Client.GetStringAsync("/oai/practice.xsd", TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_whole_repository_is_harvested_once_in_several_parts()
    {
        foreach (var verb in new[] { "ListRecords", "ListIdentifiers" })
        {
            var answers = await host.Client.AllAsync($"verb={verb}&metadataPrefix=oai_dc&until=2100-01-01");
            Assert.Equal(3, answers.Count);
            var codes = answers.Codes().ToList();
            Assert.Equal(All, codes.Count);
            Assert.Equal(codes, codes.Distinct());
            var tokens = answers.Select(a => a.Descendants(Oai + "resumptionToken").Single()).ToList();
            Assert.All(tokens, t => Assert.Equal(All.ToString(CultureInfo.InvariantCulture), t.Attribute("completeListSize")?.Value));
            Assert.Equal(["0", "250", "500"], tokens.Select(t => t.Attribute("cursor")?.Value));
            Assert.Empty(tokens[^1].Value);
        }
    }

    [Fact]
    public async Task A_record_tells_what_the_page_tells()
    {
        var record = await host.Client.OaiAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={Id}{ApiHost.Practice}");
        Assert.Equal(6, record.Descendants(Dc + "title").Count());
        Assert.Contains(record.Descendants(Dc + "identifier"), i => i.Value.EndsWith("/practices/" + ApiHost.Practice, StringComparison.Ordinal));
        Assert.NotEmpty(record.Descendants(Dc + "rights").Single().Value);
        var own = await host.Client.OaiAsync($"verb=GetRecord&metadataPrefix=marrakech&identifier={Id}{ApiHost.Practice}");
        Assert.Equal(["booklet", "first-edition"], own.Descendants(Own + "edition").Select(e => e.Attribute("document")?.Value));
        Assert.Equal(ApiHost.NewestText, own.Descendants(Own + "edition").First().Element(Own + "text")?.Value);
        Assert.Equal("https://example.org/a,b", own.Descendants(Own + "citation").Single().Attribute("url")?.Value);
    }

    [Fact]
    public async Task What_xml_cannot_hold_is_left_out()
    {
        var title = (await host.Client.OaiAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={Id}P-900001")).Descendants(Dc + "title").Single().Value;
        Assert.Equal("A title with <tags>, a bell  and 🚲", title);
    }

    [Fact]
    public async Task The_withdrawn_are_told_as_deleted_and_shown_nowhere_else()
    {
        var record = await host.Client.OaiAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={Id}{OaiHost.Withdrawn}");
        Assert.Equal("deleted", record.Descendants(Oai + "header").Single().Attribute("status")?.Value);
        Assert.Empty(record.Descendants(Oai + "metadata"));
        Assert.Contains(record.Descendants(Oai + "setSpec"), s => s.Value.StartsWith("objective-", StringComparison.Ordinal));
        var deleted = (await host.Client.AllAsync("verb=ListIdentifiers&metadataPrefix=oai_dc")).Descendants(Oai + "header").Where(h => h.Attribute("status") is not null);
        Assert.Equal(Id + OaiHost.Withdrawn, Assert.Single(deleted).Element(Oai + "identifier")?.Value);
        Assert.Equal(["noMetadataFormats"], (await host.Client.OaiAsync($"verb=ListMetadataFormats&identifier={Id}{OaiHost.Withdrawn}")).Errors());
        foreach (var path in new[] { $"/en/practices/{OaiHost.Withdrawn}", $"/api/v1/practices/{OaiHost.Withdrawn}" })
        {
            using var response = await host.Client.AskAsync(path);
            await response.MustBeAsync(HttpStatusCode.Gone);
        }

        Assert.DoesNotContain(OaiHost.Withdrawn, await host.Client.GetStringAsync("/api/v1/practices.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_hold_what_they_say()
    {
        var sets = await host.Client.OaiAsync("verb=ListSets");
        var specs = sets.Descendants(Oai + "setSpec").Select(s => s.Value).ToList();
        Assert.Equal(23, specs.Count(s => s.StartsWith("objective-", StringComparison.Ordinal)));
        Assert.Contains("kind-practice", specs);
        Assert.Contains("country-TV", specs);
        Assert.All(sets.Descendants(Oai + "setDescription"), d => Assert.Equal(6, d.Descendants(Dc + "title").Count()));
        Assert.Equal(All, (await host.Client.AllAsync("verb=ListIdentifiers&metadataPrefix=oai_dc&set=kind-practice")).Codes().Count());
        var odd = (await host.Client.AllAsync(List + "&set=country-TV")).Codes().ToList();
        Assert.Equal(OaiHost.Made / 2, odd.Count);
        Assert.All(odd, c => Assert.Equal(1, (c[^1] - '0') % 2));
    }

    [Fact]
    public async Task Harvesting_is_selective_by_second_and_by_day()
    {
        var stamps = (await host.Client.AllAsync("verb=ListIdentifiers&metadataPrefix=oai_dc")).Descendants(Oai + "datestamp").Select(d => d.Value).ToList();
        Assert.Equal(stamps.Order(StringComparer.Ordinal), stamps);
        Assert.Equal(stamps[0], (await host.Client.OaiAsync("verb=Identify")).Descendants(Oai + "earliestDatestamp").Single().Value);
        var batch = stamps.GroupBy(s => s).Single(g => g.Count() == 300 && g.Key != stamps[^2]).Key;
        var (before, after) = (Seconds(batch, -1), Seconds(batch, 1));
        Assert.Equal(300, (await host.Client.AllAsync($"{List}&from={batch}&until={batch}")).Codes().Count());
        Assert.Equal(stamps.Count(s => string.CompareOrdinal(s, batch) < 0), (await host.Client.AllAsync($"{List}&until={before}")).Codes().Count());
        Assert.Equal(stamps.Count(s => string.CompareOrdinal(s, batch) > 0), (await host.Client.AllAsync($"{List}&from={after}")).Codes().Count());
        var day = stamps[^1][..10];
        Assert.Equal(stamps.Count(s => s.StartsWith(day, StringComparison.Ordinal)), (await host.Client.AllAsync($"{List}&from={day}&until={day}")).Codes().Count());
    }

    [Theory]
    [InlineData("", "badVerb")]
    [InlineData("verb=identify", "badVerb")]
    [InlineData("verb=5", "badVerb")]
    [InlineData("verb=Identify&verb=Identify", "badVerb")]
    [InlineData("verb=Identify&set=country-KE", "badArgument")]
    [InlineData("verb=ListRecords", "badArgument")]
    [InlineData("verb=GetRecord&identifier=oai:hub.example.org:P-000001", "badArgument")]
    [InlineData(List + "&metadataPrefix=marrakech", "badArgument")]
    [InlineData(List + "&from=yesterday", "badArgument")]
    [InlineData(List + "&from=2026-02-30", "badArgument")]
    [InlineData(List + "&from=2020-01-01&until=2021-01-01T00:00:00Z", "badArgument")]
    [InlineData(List + "&from=2021-01-01&until=2020-01-01", "badArgument")]
    [InlineData(List + "&set=no%20set", "badArgument")]
    [InlineData(List + "&resumptionToken=abc", "badArgument")]
    [InlineData("verb=ListRecords&resumptionToken=abc", "badResumptionToken")]
    [InlineData("verb=ListRecords&resumptionToken=", "badResumptionToken")]
    [InlineData("verb=ListSets&resumptionToken=abc", "badResumptionToken")]
    [InlineData("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat")]
    [InlineData("verb=GetRecord&metadataPrefix=marc21&identifier=oai:hub.example.org:P-000001", "cannotDisseminateFormat")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:hub.example.org:P-999999", "idDoesNotExist")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example.org:P-000001", "idDoesNotExist")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:hub.example.org:%07%00", "idDoesNotExist")]
    [InlineData(List + "&set=no-set", "noRecordsMatch")]
    [InlineData(List + "&until=1999-12-31", "noRecordsMatch")]
    public async Task A_request_that_cannot_be_answered_is_told_why(string query, string code)
    {
        using var response = await host.Client.AskAsync("/oai?" + query);
        // The character nobody types is refused before anything reads it.
        if (query.Contains("%00", StringComparison.Ordinal) && response.StatusCode == HttpStatusCode.BadRequest) return;
        var answer = await ReadAsync(response);
        Assert.All(answer.Errors(), c => Assert.Equal(code, c));
        Assert.All(answer.Elements(Oai + "error"), e => Assert.NotEmpty(e.Value));
        Assert.NotEmpty(answer.Errors());
        Assert.Equal(code is "badVerb" or "badArgument", !answer.Element(Oai + "request")!.HasAttributes);
    }

    [Fact]
    public async Task A_post_is_answered_as_a_get_is()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("verb", "ListIdentifiers"), KeyValuePair.Create("metadataPrefix", "oai_dc"), KeyValuePair.Create("set", "country-NR")]);
        using var response = await host.Client.PostAsync(new Uri("/oai", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var (posted, got) = (await ReadAsync(response), await host.Client.OaiAsync("verb=ListIdentifiers&metadataPrefix=oai_dc&set=country-NR"));
        Assert.Equal(got.Element(Oai + "ListIdentifiers")!.ToString(), posted.Element(Oai + "ListIdentifiers")!.ToString());
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var refused = await host.Client.PostAsync(new Uri("/oai", UriKind.Relative), json, TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task An_altered_or_foreign_token_is_refused()
    {
        var token = (await host.Client.OaiAsync(List)).Descendants(Oai + "resumptionToken").Single().Value;
        Assert.Equal(["badResumptionToken"], (await host.Client.OaiAsync($"verb=ListRecords&resumptionToken={token[..^2]}AA")).Errors());
        Assert.Equal(["badResumptionToken"], (await host.Client.OaiAsync($"verb=ListIdentifiers&resumptionToken={token}")).Errors());
        Assert.Empty((await host.Client.OaiAsync($"verb=ListRecords&resumptionToken={token}")).Errors());
    }

    private static string Seconds(string stamp, int seconds) =>
        DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture).AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public sealed class OnSqlite(SqliteOaiHost host) : OaiPmhTests(host), IClassFixture<SqliteOaiHost>;

    public sealed class OnPostgres(PostgresOaiHost host) : OaiPmhTests(host), IClassFixture<PostgresOaiHost>;
}
