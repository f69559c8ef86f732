using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Marrakech.Support;

namespace Marrakech.App.Fund.Iati;

/// <summary>The standard ruleset of IATI, run over a file: of each rule that speaks of errors or warnings, what it finds.</summary>
internal sealed class IatiRuleset(DateTimeOffset now)
{
    private static readonly XNamespace xmlNamespace = XNamespace.Xml;

    /// <summary>Knows the prefix <c>xml</c>, which the rules use.</summary>
    private static readonly XmlNamespaceManager prefixes = new(new NameTable());

    private readonly List<string> found = [];

    /// <summary>Rules that were met at least once: a ruleset that is never asked anything proves nothing.</summary>
    public HashSet<string> Asked { get; } = [];

    /// <summary>What the rules find; nothing where the file keeps them.</summary>
    public IReadOnlyList<string> Run(XDocument file)
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(SharedFolder.Path("conformance", "iati", "rulesets-2.03", "rulesets", "standard.json")));
        foreach (var context in rules.RootElement.EnumerateObject())
        {
            foreach (var element in file.XPathSelectElements(context.Name, prefixes)) Apply(element, context.Value, s => s);
        }

        return found;
    }

    private void Apply(XElement at, JsonElement rules, Func<string, string> fill)
    {
        foreach (var rule in rules.EnumerateObject())
        {
            foreach (var one in rule.Value.GetProperty("cases").EnumerateArray()) Apply(at, rule.Name, one, fill);
        }
    }

    private void Apply(XElement at, string rule, JsonElement one, Func<string, string> fill)
    {
        if (rule == "loop")
        {
            foreach (var value in Values(at, one.GetProperty("foreach").GetString()!).Distinct()) Apply(at, one.GetProperty("do"), s => s.Replace("$1", value, StringComparison.Ordinal));
            return;
        }

        if (one.TryGetProperty("condition", out var condition) && !Holds(at, fill(condition.GetString()!))) return;
        var info = one.TryGetProperty("ruleInfo", out var told) ? told : default;
        var name = info.ValueKind == JsonValueKind.Object ? $"{info.GetProperty("id").GetString()} {info.GetProperty("message").GetString()}" : rule;
        Asked.Add(rule);
        if (!Keeps(at, rule, one, fill)) found.Add($"{rule}: {name}");
    }

    private bool Keeps(XElement at, string rule, JsonElement one, Func<string, string> fill)
    {
        IReadOnlyList<string> paths = one.TryGetProperty("paths", out var named) ? [.. named.EnumerateArray().Select(p => fill(p.GetString()!))] : [];
        string Text(string key) => fill(one.GetProperty(key).GetString()!);
        return rule switch
        {
            "no_more_than_one" => paths.Sum(p => Nodes(at, p).Count) <= 1,
            "atleast_one" => paths.Any(p => Nodes(at, p).Count > 0),
            "one_or_all" => Nodes(at, Text("one")).Count > 0 || All(at, Text("all")),
            "strict_sum" => Sums(at, paths, one.GetProperty("sum").GetDecimal()),
            "date_order" => Earlier(at, Text("less"), Text("more")),
            "date_now" => Values(at, Text("date")).All(d => DateTimeOffset.Parse(d, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) <= now),
            "time_limit" => Day(at, Text("start")) is not { } from || Day(at, Text("end")) is not { } to || to <= from.AddYears(1),
            "regex_matches" => paths.SelectMany(p => Values(at, p)).All(v => Regex.IsMatch(v, one.GetProperty("regex").GetString()!)),
            "startswith" => StartsWith(at, one, paths),
            "unique" => paths.SelectMany(p => Values(at, p)).ToList() is var all && all.Distinct(StringComparer.Ordinal).Count() == all.Count,
            "if_then" => !Holds(at, Text("if")) || Holds(at, Text("then")),
            "no_spaces" => paths.SelectMany(p => Values(at, p)).All(v => v == v.Trim()),
            "range" => paths.SelectMany(p => Values(at, p)).All(v => decimal.Parse(v, CultureInfo.InvariantCulture) is var d && d >= one.GetProperty("min").GetDecimal() && d <= one.GetProperty("max").GetDecimal()),
            _ => throw new InvalidOperationException($"The ruleset has a rule {rule} that is not known here."),
        };
    }

    /// <summary>Words for "every narrative" and "every amount", and a path for "every transaction has it or none".</summary>
    private static bool All(XElement at, string what) => what switch
    {
        "lang" => at.Attribute(xmlNamespace + "lang") is not null || at.Descendants("narrative").All(n => n.Attribute(xmlNamespace + "lang") is not null),
        "currency" => at.Attribute("default-currency") is not null || at.Descendants("value").All(v => v.Attribute("currency") is not null),
        "sector" => at.Elements("transaction").All(t => t.Element("sector") is not null),
        _ => throw new InvalidOperationException($"The ruleset asks of all {what}."),
    };

    private static bool Sums(XElement at, IReadOnlyList<string> paths, decimal sum)
    {
        var values = paths.SelectMany(p => Values(at, p)).ToList();
        return values.Count == 0 || values.Sum(v => decimal.Parse(v, CultureInfo.InvariantCulture)) == sum;
    }

    private bool Earlier(XElement at, string less, string more)
    {
        var (first, second) = (Day(at, less), more == "NOW" ? DateOnly.FromDateTime(now.UtcDateTime) : Day(at, more));
        return first is null || second is null || first <= second;
    }

    private static bool StartsWith(XElement at, JsonElement one, IReadOnlyList<string> paths)
    {
        var named = one.GetProperty("prefix").EnumerateArray().Select(p => p.GetString()!).ToList();
        // Whether an agency's code is registered is no matter of the file.
        if (named.Contains("ORG-ID-PREFIX")) return true;
        var separator = one.TryGetProperty("separator", out var between) ? between.GetString() : "";
        var allowed = named.SelectMany(p => Values(at, p)).Select(p => p + separator).ToList();
        return paths.SelectMany(p => Values(at, p)).All(v => allowed.Exists(a => v.StartsWith(a, StringComparison.Ordinal)));
    }

    private static DateOnly? Day(XElement at, string path) => Values(at, path).Select(v => (DateOnly?)DateOnly.Parse(v[..10], CultureInfo.InvariantCulture)).FirstOrDefault();

    private static bool Holds(XElement at, string expression) => at.XPathEvaluate($"boolean({expression})", prefixes) is true;

    private static List<XObject> Nodes(XElement at, string path) => at.XPathEvaluate(path, prefixes) is IEnumerable<object> nodes ? [.. nodes.OfType<XObject>()] : [];

    private static IEnumerable<string> Values(XElement at, string path) => Nodes(at, path).Select(n => n switch
    {
        XAttribute attribute => attribute.Value,
        XElement element => element.Value,
        _ => "",
    });
}
