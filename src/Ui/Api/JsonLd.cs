using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marrakech.Ui.Api;

/// <summary>Describes things in the words of schema.org, for the API and for the pages about them.</summary>
public static class JsonLd
{
    private const string Context = "https://schema.org";
    private static readonly JsonSerializerOptions Options = new() { Encoder = ApiJson.InPages };

    /// <summary>One thing as a document of its own.</summary>
    public static JsonObject Document(JsonObject node)
    {
        node.Insert(0, "@context", Context);
        return node;
    }

    /// <summary>Several things as one document.</summary>
    public static JsonObject Document(IEnumerable<JsonObject> nodes) => new()
    {
        ["@context"] = Context,
        ["@graph"] = new JsonArray([.. nodes]),
    };

    /// <summary>A node with its type and address; null values are left out.</summary>
    public static JsonObject Node(string type, string address, params IEnumerable<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type, ["@id"] = address };
        foreach (var (name, value) in properties)
        {
            if (value is not null and not JsonArray { Count: 0 }) node[name] = value;
        }

        return node;
    }

    /// <summary>A reference to a thing described elsewhere.</summary>
    public static JsonObject Reference(string address) => new() { ["@id"] = address };

    /// <summary>A list of nodes or values.</summary>
    public static JsonArray List<T>(IEnumerable<T> values, Func<T, JsonNode?> node) => new([.. values.Select(node)]);

    /// <summary>The document as text that may stand inside a script block of a page: <c>&lt;</c> is escaped.</summary>
    public static string Text(JsonObject document) => document.ToJsonString(Options);
}
