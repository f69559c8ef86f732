using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Knowledge.OaiPmh;

/// <summary>Asks as a harvester does, and holds each answer against the schemas.</summary>
internal static class OaiAnswers
{
    public static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/", Dc = "http://purl.org/dc/elements/1.1/", Own = "urn:x-marrakech:practice:1";

    public static async Task<XElement> OaiAsync(this HttpClient client, string query)
    {
        using var response = await client.GetAsync(new Uri("/oai?" + query, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public static async Task<XElement> ReadAsync(HttpResponseMessage response)
    {
        await response.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return (await XDocument.LoadAsync(body, LoadOptions.None, TestContext.Current.CancellationToken)).Root!;
    }

    /// <summary>The codes of the errors an answer tells.</summary>
    public static IReadOnlyList<string> Errors(this XElement answer) => [.. answer.Elements(Oai + "error").Select(e => e.Attribute("code")!.Value)];

    /// <summary>Follows a list to its end; the answers, in order.</summary>
    public static async Task<IReadOnlyList<XElement>> AllAsync(this HttpClient client, string query, Func<Task>? between = null)
    {
        var answers = new List<XElement>();
        for (var next = query; next is not null;)
        {
            var answer = await client.OaiAsync(next);
            Assert.Empty(answer.Errors());
            answers.Add(answer);
            Assert.True(answers.Count < 100, "The list has no end.");
            var token = answer.Descendants(Oai + "resumptionToken").SingleOrDefault()?.Value;
            next = string.IsNullOrEmpty(token) ? null : $"{query.Split('&')[0]}&resumptionToken={Uri.EscapeDataString(token)}";
            if (next is not null && between is not null) await between();
        }

        return answers;
    }

    public static IEnumerable<string> Codes(this IEnumerable<XElement> answers) => answers.Descendants(Oai + "identifier").Select(i => i.Value.Split(':')[^1]);

    /// <summary>Fails where an answer is not as the schemas of the protocol, of Dublin Core, of the identifiers and of our own format have it.</summary>
    public static void MustBeValid(this XElement answer, string practiceSchema)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in new[] { "xml.xsd", "simpledc20021212.xsd", "oai_dc.xsd", "OAI-PMH.xsd", "oai-identifier.xsd" })
            Add(schemas, File.ReadAllText(SharedFolder.Path("conformance", "oai-pmh", file)));
        Add(schemas, practiceSchema);
        schemas.Compile();
        var problems = new List<string>();
        new XDocument(answer).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        Assert.Empty(problems);
        // Lax wildcards let through what no schema knows: nothing here is unknown.
        Assert.All(answer.DescendantsAndSelf().Select(e => e.Name.NamespaceName).Distinct(), name => Assert.True(schemas.Contains(name), $"No schema knows {name}."));
    }

    private static void Add(XmlSchemaSet schemas, string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        schemas.Add(null, reader);
    }
}
