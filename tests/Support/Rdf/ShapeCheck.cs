using System.Text.RegularExpressions;

namespace Marrakech.Support.Rdf;

/// <summary>Holds a graph against shapes (SHACL Core). A part of SHACL the shapes use and this does not know throws, so that nothing is passed over.</summary>
public sealed class ShapeCheck
{
    private const string Sh = "http://www.w3.org/ns/shacl#", Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Sub = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

    /// <summary>Parts of a shape that demand nothing; <c>shape</c> is none of the standard and named by mistake in the files.</summary>
    private static readonly string[] silent = ["path", "severity", "message", "name", "description", "targetClass", "property", "closed", "shape", "order", "group", "deactivated", "flags"];

    private readonly ILookup<RdfTerm, Triple> data, shapes;
    private readonly IReadOnlyList<Triple> all, rules;
    private readonly List<string> found = [];

    private ShapeCheck(IReadOnlyList<Triple> data, IReadOnlyList<Triple> shapes) =>
        (all, rules, this.data, this.shapes) = (data, shapes, data.ToLookup(t => t.Thing), shapes.ToLookup(t => t.Thing));

    /// <summary>How many things a shape was held against: none would mean that nothing was looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Violations, and warnings marked as such.</summary>
    public IReadOnlyList<string> Found => found;

    public static ShapeCheck Run(IReadOnlyList<Triple> data, IReadOnlyList<Triple> shapes)
    {
        var check = new ShapeCheck(data, shapes);
        foreach (var target in shapes.Where(t => t.Property == Sh + "targetClass"))
        {
            foreach (var thing in check.all.Where(t => t.Property == Rdf + "type" && check.Is(t.Value.Text, target.Value.Text)).Select(t => t.Thing).Distinct())
            {
                check.Looked++;
                check.found.AddRange(check.Against(target.Thing, thing));
            }
        }

        return check;
    }

    private IEnumerable<string> Against(RdfTerm shape, RdfTerm thing)
    {
        foreach (var wrong in Values(shape, [thing], thing)) yield return wrong;
        foreach (var property in shapes[shape].Where(t => t.Property == Sh + "property").Select(t => t.Value))
        {
            // A shape the file names without saying what it demands.
            if (!shapes.Contains(property)) continue;
            var path = One(property, "path")!;
            var values = Reach(thing, path).ToList();
            foreach (var wrong in Counts(property, values.Count).Concat(Values(property, values, thing))) yield return $"{Severity(property)}{thing.Text} {path.Text}: {wrong}";
        }
    }

    private IEnumerable<RdfTerm> Reach(RdfTerm thing, RdfTerm path) => path.Kind == 'i'
        ? data[thing].Where(t => t.Property == path.Text).Select(t => t.Value)
        : One(path, "inversePath") is { } inverse ? all.Where(t => t.Property == inverse.Text && t.Value == thing).Select(t => t.Thing) : throw new NotSupportedException("A path of a kind unknown here.");

    private IEnumerable<string> Counts(RdfTerm shape, int count)
    {
        if (One(shape, "minCount") is { } least && count < int.Parse(least.Text, System.Globalization.CultureInfo.InvariantCulture)) yield return $"{count} values, at least {least.Text} wanted";
        if (One(shape, "maxCount") is { } most && count > int.Parse(most.Text, System.Globalization.CultureInfo.InvariantCulture)) yield return $"{count} values, at most {most.Text} wanted";
    }

    private IEnumerable<string> Values(RdfTerm shape, IReadOnlyList<RdfTerm> values, RdfTerm thing)
    {
        foreach (var rule in shapes[shape].Where(t => t.Property.StartsWith(Sh, StringComparison.Ordinal)))
        {
            var name = rule.Property[Sh.Length..];
            if (silent.Contains(name) || name is "minCount" or "maxCount") continue;
            if (name == "hasValue")
            {
                if (!values.Contains(rule.Value)) yield return $"{rule.Value.Text} is not among the values";
                continue;
            }

            foreach (var value in values.Where(v => !Fits(name, rule.Value, v))) yield return $"{value.Text} does not fit {name} {rule.Value.Text}";
        }
    }

    private bool Fits(string name, RdfTerm wanted, RdfTerm value) => name switch
    {
        "nodeKind" => wanted.Text[Sh.Length..] switch
        {
            "Literal" => value.Kind == 'l',
            "IRI" => value.Kind == 'i',
            "BlankNodeOrIRI" => value.Kind is 'b' or 'i',
            var other => throw new NotSupportedException($"A kind of node unknown here: {other}."),
        },
        "class" => data[value].Any(t => t.Property == Rdf + "type" && Is(t.Value.Text, wanted.Text)),
        "datatype" => value.Kind == 'l' && value.Type == wanted.Text,
        "node" => !Against(wanted, value).Any(w => !w.StartsWith("warning", StringComparison.Ordinal)),
        "or" => List(wanted).Any(one => !Against(one, value).Any()),
        "pattern" => Regex.IsMatch(value.Text, wanted.Text, RegexOptions.None, TimeSpan.FromSeconds(1)),
        _ => throw new NotSupportedException($"A part of SHACL unknown here: {name}."),
    };

    private bool Is(string type, string wanted) => type == wanted || all.Concat(rules).Any(t => t.Property == Sub && t.Thing.Text == type && Is(t.Value.Text, wanted));

    private IEnumerable<RdfTerm> List(RdfTerm cell)
    {
        for (; cell.Text != Rdf + "nil"; cell = shapes[cell].Single(t => t.Property == Rdf + "rest").Value) yield return shapes[cell].Single(t => t.Property == Rdf + "first").Value;
    }

    private RdfTerm? One(RdfTerm shape, string name) => shapes[shape].FirstOrDefault(t => t.Property == Sh + name)?.Value;

    private string Severity(RdfTerm shape) => One(shape, "severity")?.Text == Sh + "Warning" ? "warning: " : "";
}
