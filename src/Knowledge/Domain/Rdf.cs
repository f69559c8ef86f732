using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marrakech.Knowledge.Domain;

/// <summary>A value of a property: an address, or a text with its language or type.</summary>
/// <param name="Text">The address or the text.</param>
/// <param name="Language">Language of a text (BCP 47), or null.</param>
/// <param name="Type">Type of a text as a short name, <c>xsd:date</c>, or null.</param>
/// <param name="IsAddress">Whether it names another thing.</param>
internal sealed record RdfValue(string Text, string? Language = null, string? Type = null, bool IsAddress = false)
{
    public static RdfValue To(string address) => new(address, IsAddress: true);
}

/// <summary>A thing with what is said of it. Properties and types are short names, <c>dct:title</c>.</summary>
internal sealed class RdfThing(string address, params IReadOnlyList<string> types)
{
    private readonly List<(string Property, RdfValue Value)> said = [];

    public string Address => address;
    public IReadOnlyList<string> Types => types;
    public IReadOnlyList<(string Property, RdfValue Value)> Said => said;

    public RdfThing Say(string property, RdfValue? value)
    {
        if (value is not null) said.Add((property, value));
        return this;
    }

    public RdfThing Say(string property, IEnumerable<RdfValue> values)
    {
        foreach (var value in values) said.Add((property, value));
        return this;
    }
}

/// <summary>
/// Things written as Turtle and as JSON-LD. The little a catalogue needs is written here rather than by a library of a megabyte and more:
/// every thing has an address, and there are neither lists nor nameless things.
/// </summary>
/// <param name="Prefixes">Beginnings of addresses by the short name for them.</param>
/// <param name="Things">The things, the most important first.</param>
internal sealed record RdfGraph(IReadOnlyList<(string Short, string Beginning)> Prefixes, IReadOnlyList<RdfThing> Things)
{
    private static readonly JsonSerializerOptions json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToTurtle()
    {
        var text = new StringBuilder();
        foreach (var (name, beginning) in Prefixes) text.Append("@prefix ").Append(name).Append(": <").Append(beginning).Append("> .\n");
        foreach (var thing in Things)
        {
            text.Append('\n').Append(Address(thing.Address)).Append("\n    a ").AppendJoin(", ", thing.Types);
            foreach (var (property, value) in thing.Said) text.Append(" ;\n    ").Append(property).Append(' ').Append(Turtle(value));
            text.Append(" .\n");
        }

        return text.ToString();
    }

    public string ToJsonLd()
    {
        var context = new JsonObject();
        foreach (var (name, beginning) in Prefixes) context[name] = beginning;
        var graph = new JsonArray();
        foreach (var thing in Things) graph.Add(Node(thing));
        return new JsonObject { ["@context"] = context, ["@graph"] = graph }.ToJsonString(json) + "\n";
    }

    private static JsonObject Node(RdfThing thing)
    {
        var node = new JsonObject { ["@id"] = thing.Address, ["@type"] = new JsonArray([.. thing.Types.Select(t => JsonValue.Create(t))]) };
        foreach (var property in thing.Said.GroupBy(s => s.Property)) node[property.Key] = new JsonArray([.. property.Select(p => Json(p.Value))]);
        return node;
    }

    private static JsonObject Json(RdfValue value) => value switch
    {
        { IsAddress: true } => new JsonObject { ["@id"] = value.Text },
        { Language: { } language } => new JsonObject { ["@value"] = value.Text, ["@language"] = language },
        { Type: { } type } => new JsonObject { ["@value"] = value.Text, ["@type"] = type },
        _ => new JsonObject { ["@value"] = value.Text },
    };

    private static string Turtle(RdfValue value) => value switch
    {
        { IsAddress: true } => Address(value.Text),
        { Language: { } language } => $"{Quoted(value.Text)}@{language}",
        { Type: { } type } => $"{Quoted(value.Text)}^^{type}",
        _ => Quoted(value.Text),
    };

    /// <summary>What may not stand in an address is written as its percent code.</summary>
    private static string Address(string address) => "<" + string.Concat(address.Select(c => c <= ' ' || "<>\"{}|^`\\".Contains(c, StringComparison.Ordinal) ? Uri.HexEscape(c) : c.ToString())) + ">";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "\"";
}
