using System.Net;
using System.Text.Json;
using Marrakech.App.Compact.Api;
using Marrakech.Support;
using Marrakech.Support.Rdf;
using Xunit;

namespace Marrakech.App.Knowledge.OpenData;

/// <summary>The catalogue of data sets as DCAT-AP 3.</summary>
public abstract class CatalogueTests(ApiHost host)
{
    private const string Dcat = "http://www.w3.org/ns/dcat#", Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    [Fact]
    public async Task It_conforms_to_the_shapes()
    {
        var graph = await TurtleAsync();
        var checkedOnce = false;
        // imports.ttl and mdr_imports.ttl only name files of vocabularies that lie elsewhere.
        foreach (var file in Directory.EnumerateFiles(SharedFolder.Path("conformance", "dcat-ap", "shacl"), "*.ttl").Where(f => !f.EndsWith("imports.ttl", StringComparison.Ordinal) && !f.EndsWith("ranges.ttl", StringComparison.Ordinal)))
        {
            var check = ShapeCheck.Run(graph, TurtleText.Read(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
            var wrong = check.Found.Where(f => !f.StartsWith("warning", StringComparison.Ordinal)).Select(f => $"{Path.GetFileName(file)}: {f}").ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            checkedOnce |= check.Looked > 20;
        }

        Assert.True(checkedOnce, "No shape was held against anything.");
    }

    [Fact]
    public async Task A_catalogue_without_a_publisher_would_be_found()
    {
        var graph = (await TurtleAsync()).Where(t => t.Property != "http://purl.org/dc/terms/publisher").ToList();
        var shapes = TurtleText.Read(await File.ReadAllTextAsync(SharedFolder.Path("conformance", "dcat-ap", "shacl", "dcat-ap-SHACL.ttl"), TestContext.Current.CancellationToken));
        Assert.Contains(ShapeCheck.Run(graph, shapes).Found, f => f.Contains("publisher: 0 values", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_forms_say_the_same()
    {
        using var response = await host.Client.AskAsync("/catalog.jsonld");
        await response.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.MediaType);
        var document = await JsonSerializer.DeserializeAsync<JsonElement>(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), cancellationToken: TestContext.Current.CancellationToken);
        var context = document.GetProperty("@context").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        var linked = document.GetProperty("@graph").EnumerateArray().SelectMany(node => Triples(node, context)).ToHashSet();
        var turtle = (await TurtleAsync()).ToHashSet();
        Assert.True(linked.SetEquals(turtle), string.Join('\n', linked.Except(turtle).Concat(turtle.Except(linked)).Take(5)));
        Assert.True(turtle.Count > 200);
    }

    [Fact]
    public async Task Whatever_it_names_on_this_site_is_there()
    {
        var root = host.Client.BaseAddress!.ToString();
        var named = (await TurtleAsync()).Where(t => t.Property is Dcat + "accessURL" or Dcat + "downloadURL" or Dcat + "landingPage" or Dcat + "endpointDescription").Select(t => t.Value.Text.Split('#')[0]).Distinct().ToList();
        Assert.True(named.Count > 40);
        foreach (var address in named)
        {
            Assert.StartsWith(root, address, StringComparison.Ordinal);
            using var response = await host.Client.AskAsync(address);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{address} answered {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task It_tells_its_data_sets_in_six_languages()
    {
        var graph = await TurtleAsync();
        var sets = graph.Where(t => t.Property == Type && t.Value.Text == Dcat + "Dataset").Select(t => t.Thing).ToList();
        Assert.Equal(4, sets.Count);
        Assert.All(sets, s => Assert.Equal(6, graph.Count(t => t.Thing == s && t.Property == "http://purl.org/dc/terms/title")));
    }

    private async Task<IReadOnlyList<Triple>> TurtleAsync()
    {
        using var response = await host.Client.AskAsync("/catalog.ttl");
        await response.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal("text/turtle", response.Content.Headers.ContentType?.MediaType);
        return TurtleText.Read(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<Triple> Triples(JsonElement node, Dictionary<string, string> context)
    {
        var thing = new RdfTerm('i', node.GetProperty("@id").GetString()!);
        foreach (var type in node.GetProperty("@type").EnumerateArray()) yield return new Triple(thing, Type, new RdfTerm('i', Whole(type.GetString()!, context)));
        foreach (var property in node.EnumerateObject().Where(p => p.Name[0] != '@'))
        {
            foreach (var value in property.Value.EnumerateArray()) yield return new Triple(thing, Whole(property.Name, context), Term(value, context));
        }
    }

    private static RdfTerm Term(JsonElement value, Dictionary<string, string> context) =>
        value.TryGetProperty("@id", out var id) ? new RdfTerm('i', id.GetString()!)
        : new RdfTerm('l', value.GetProperty("@value").GetString()!, value.TryGetProperty("@language", out var language) ? "@" + language.GetString()
            : value.TryGetProperty("@type", out var type) ? Whole(type.GetString()!, context) : "http://www.w3.org/2001/XMLSchema#string");

    private static string Whole(string name, Dictionary<string, string> context) => context[name.Split(':')[0]] + name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    [Collection<ApiOnSqlite>]
    public sealed class OnSqlite(SqliteApiHost host) : CatalogueTests(host);

    [Nightly]
    [Collection<ApiOnPostgres>]
    public sealed class OnPostgres(PostgresApiHost host) : CatalogueTests(host);
}
