using System.Net;
using System.Text.Json;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Compact.Api;

/// <summary>What holds for every endpoint. They are found in the description of the API, so that a new one is tested at once.</summary>
public abstract class EveryEndpointTests(ApiHost host)
{
    private static readonly Dictionary<string, string> samples = new()
    {
        ["/api/v1/objectives/{number}"] = "/api/v1/objectives/8",
        ["/api/v1/objectives/{number}/actions"] = "/api/v1/objectives/8/actions",
        ["/api/v1/objectives/{number}/actions/{letter}"] = "/api/v1/objectives/8/actions/a",
        ["/api/v1/principles/{letter}"] = "/api/v1/principles/d",
        ["/api/v1/paragraphs/{number}"] = "/api/v1/paragraphs/43",
        ["/api/v1/paragraphs/{number}/{letter}"] = "/api/v1/paragraphs/43/a",
        ["/api/v1/paragraphs/{number}/{letter}/{numeral}"] = "/api/v1/paragraphs/43/a/ii",
        ["/api/v1/instruments/{key}"] = "/api/v1/instruments/crc",
        ["/api/v1/sdg-goals/{number}"] = "/api/v1/sdg-goals/10",
        ["/api/v1/sdg-targets/{code}"] = "/api/v1/sdg-targets/10.7",
        ["/api/v1/documents/{key}"] = "/api/v1/documents/resolution",
        ["/api/v1/practices/{code}"] = "/api/v1/practices/P-000001",
        ["/api/v1/items/{code}"] = "/api/v1/items/P-000001",
        ["/api/v1/practices/{code}/editions"] = "/api/v1/practices/P-000001/editions",
        ["/api/v1/countries/{code}"] = "/api/v1/countries/KE",
        ["/api/v1/collections/{collection}"] = "/api/v1/collections/C-000001",
        ["/api/v1/discussions/{code}"] = "/api/v1/discussions/D-000001",
        ["/api/v1/requests/{code}"] = "/api/v1/requests/R-2026-0001",
        ["/api/v1/partners/{organisation}"] = $"/api/v1/partners/{ApiHost.Partner}",
        ["/api/v1/discussions/{code}/posts"] = "/api/v1/discussions/D-000001/posts",
        ["/api/v1/acts/{number}"] = "/api/v1/acts/1",
        ["/api/v1/acts/{number}/inclusion"] = "/api/v1/acts/1/inclusion",
        ["/api/v1/fund-postings/{number}"] = "/api/v1/fund-postings/1",
        ["/api/v1/fund-postings/{number}/inclusion"] = "/api/v1/fund-postings/1/inclusion",
    };

    /// <summary>What people may take back at once is kept nowhere and has no validator; and before somebody is listed there is nobody to name. The tests of experts hold both.</summary>
    private const string KeptNowhere = "/api/v1/experts";

    [Fact]
    public async Task Each_answers_in_three_forms_by_ending_and_by_header()
    {
        foreach (var (path, _) in (await EndpointsAsync()).Where(e => e.Path != KeptNowhere))
        {
            foreach (var (ending, type) in new[] { (".json", "application/json"), (".csv", "text/csv"), (".jsonld", "application/ld+json") })
            {
                using var byEnding = await host.Client.AskAsync(path + ending);
                using var byHeader = await host.Client.AskAsync(path, null, ("Accept", type));
                await byEnding.MustBeAsync(HttpStatusCode.OK);
                Assert.Equal(type, byEnding.Content.Headers.ContentType?.MediaType);
                Assert.Equal(type, byHeader.Content.Headers.ContentType?.MediaType);
                Assert.Equal(await TextAsync(byHeader), await TextAsync(byEnding));
                Assert.Contains("Accept-Language", byEnding.Headers.Vary);
                Check(type, await TextAsync(byEnding));
            }
        }
    }

    [Fact]
    public async Task Each_answers_a_head_and_a_validator()
    {
        foreach (var (path, _) in (await EndpointsAsync()).Where(e => e.Path != KeptNowhere))
        {
            using var head = await host.Client.AskAsync(path, HttpMethod.Head);
            await head.MustBeAsync(HttpStatusCode.OK);
            Assert.Empty(await TextAsync(head));
            var tag = head.Headers.ETag?.ToString() ?? "";
            using var again = await host.Client.AskAsync(path, null, ("If-None-Match", tag));
            await again.MustBeAsync(HttpStatusCode.NotModified);
            Assert.Superset(head.Headers.Vary.ToHashSet(), again.Headers.Vary.ToHashSet());
            using var among = await host.Client.AskAsync(path, null, ("If-None-Match", $"\"other\", {tag}"));
            await among.MustBeAsync(HttpStatusCode.NotModified);
            using var otherForm = await host.Client.AskAsync(path + ".csv", null, ("If-None-Match", tag));
            await otherForm.MustBeAsync(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Each_refuses_what_it_does_not_know()
    {
        foreach (var (path, parameters) in await EndpointsAsync())
        {
            Assert.Equal(["nonsense"], (await host.Client.RefusalAsync(path + "?nonsense=1", HttpStatusCode.BadRequest)).Named());
            Assert.Equal(["lang"], (await host.Client.RefusalAsync(path + "?lang=xx", HttpStatusCode.BadRequest)).Named());
            Assert.Equal(["lang"], (await host.Client.RefusalAsync(path + "?lang=", HttpStatusCode.BadRequest)).Named());
            await host.Client.RefusalAsync(path, HttpStatusCode.NotAcceptable, ("Accept", "text/html"));
            foreach (var name in parameters.Except(["q", "lang"]))
            {
                foreach (var rubbish in new[] { "", "%00", "-1", "zzz", "9999999999999999999", "%F0%9F%98%80" })
                    Assert.Equal([name], (await host.Client.RefusalAsync($"{path}?{name}={rubbish}", HttpStatusCode.BadRequest)).Named());
            }
        }
    }

    [Fact]
    public async Task Each_list_can_be_followed_to_its_end()
    {
        foreach (var (path, _) in (await EndpointsAsync()).Where(e => e.Parameters.Contains("cursor")))
        {
            using var whole = await host.Client.AskAsync(path + ".csv");
            var all = await host.Client.AllAsync(path + "?limit=7");
            Assert.Equal(all.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), whole.Headers.GetValues("X-Total-Count").Single());
            Assert.Equal(all.Count, all.Select(i => i.GetRawText()).Distinct().Count());
            // A paragraph has rows for its letters, a posting for its lines.
            if (!path.EndsWith("/paragraphs", StringComparison.Ordinal) && !path.EndsWith("/fund-postings", StringComparison.Ordinal)) Assert.Equal(all.Count, CsvText.Read(await TextAsync(whole)).Count);
        }
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_an_altered_one_is_refused()
    {
        var next = (await host.Client.GetJsonAsync("/api/v1/objectives?limit=1")).GetProperty("next").GetString()!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];
        Assert.Equal(["cursor"], (await host.Client.RefusalAsync($"/api/v1/actions?cursor={cursor}", HttpStatusCode.BadRequest)).Named());
        Assert.Equal(["cursor"], (await host.Client.RefusalAsync($"/api/v1/objectives?cursor={cursor[..^2]}", HttpStatusCode.BadRequest)).Named());
    }

    [Theory]
    [InlineData("/api/v1/objectives/99")]
    [InlineData("/api/v1/objectives/08")]
    [InlineData("/api/v1/objectives/8/actions/z")]
    [InlineData("/api/v1/principles/z")]
    [InlineData("/api/v1/paragraphs/43/z")]
    [InlineData("/api/v1/instruments/none")]
    [InlineData("/api/v1/sdg-goals/18")]
    [InlineData("/api/v1/sdg-targets/1.99")]
    [InlineData("/api/v1/documents/none")]
    [InlineData("/api/v1/practices/P-999999")]
    [InlineData("/api/v1/practices/P-999999/editions")]
    [InlineData("/api/v1/discussions/D-999999")]
    [InlineData("/api/v1/requests/R-2026-9999")]
    [InlineData("/api/v1/partners/O-999999")]
    [InlineData("/api/v1/countries/XX")]
    [InlineData("/api/v1/collections/C-999999")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2")]
    public async Task What_is_not_there_is_a_problem(string path) => await host.Client.RefusalAsync(path, HttpStatusCode.NotFound);

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        using var response = await host.Client.AskAsync("/api/v1/objectives", HttpMethod.Post);
        await response.MustBeAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_page_of_another_site_may_read()
    {
        using var response = await host.Client.AskAsync("/api/v1/objectives/8", null, ("Origin", "https://example.org"));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private async Task<List<(string Path, List<string> Parameters)>> EndpointsAsync()
    {
        var description = await host.Client.GetJsonAsync("/api/v1/openapi.json");
        // What asks for a token answers a visitor with 401; the matrix of roles holds it.
        var endpoints = description.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out var get) && !get.TryGetProperty("security", out _) && !p.Name.StartsWith(KeptNowhere + "/{", StringComparison.Ordinal)).Select(p => (
            Path: samples.GetValueOrDefault(p.Name, p.Name.TrimEnd('/')),
            Parameters: p.Value.GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Where(x => x.GetProperty("in").GetString() == "query").Select(x => x.GetProperty("name").GetString()!).ToList())).ToList();
        Assert.True(endpoints.Count >= 20, "Hardly an endpoint was found.");
        Assert.All(endpoints, e => Assert.DoesNotContain("{", e.Path, StringComparison.Ordinal));
        return endpoints;
    }

    private static void Check(string type, string text)
    {
        if (type == "text/csv")
        {
            Assert.NotEmpty(CsvText.Read(text));
            return;
        }

        var json = JsonDocument.Parse(text).RootElement;
        if (type != "application/ld+json") return;
        Assert.Equal("https://schema.org", json.GetProperty("@context").GetString());
        var nodes = json.TryGetProperty("@graph", out var graph) ? graph.EnumerateArray().ToList() : [json];
        Assert.All(nodes, n => Assert.NotEmpty(n.GetProperty("@type").GetString()!));
        Assert.All(nodes, n => Assert.True(Uri.IsWellFormedUriString(n.GetProperty("@id").GetString(), UriKind.Absolute)));
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [Collection<ApiOnSqlite>]
    public sealed class OnSqlite(SqliteApiHost host) : EveryEndpointTests(host);

    [Collection<ApiOnPostgres>]
    public sealed class OnPostgres(PostgresApiHost host) : EveryEndpointTests(host);
}
