using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Marrakech.Host.Api;

/// <summary>Reads what the XML documents beside the assemblies say of a member, for what the built-in reader leaves out.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> files = new();

    /// <summary>Summary of a method or property, or null.</summary>
    public static string? Summary(MemberInfo member) => Plain(Of(member)?.Element("summary"));

    /// <summary>What a method or the constructor of a record says of a parameter, or null.</summary>
    public static string? Parameter(MemberInfo member, string name) => Plain(ParameterOf(member, name));

    /// <summary>The example a record gives of a property, or null.</summary>
    public static string? Example(PropertyInfo property) => ParameterOf(property.DeclaringType!, property.Name)?.Attribute("example")?.Value;

    private static XElement? ParameterOf(MemberInfo member, string name) => Of(member)?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name);

    private static XElement? Of(MemberInfo member)
    {
        var members = files.GetOrAdd(member.Module.Assembly, Read);
        return members.GetValueOrDefault(member switch
        {
            Type type => "T:" + type.FullName,
            PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
            _ => $"M:{member.DeclaringType!.FullName}.{member.Name}",
        });
    }

    /// <summary>Methods go by their name alone: handlers of one class have different ones.</summary>
    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file)) return [];
        return XDocument.Load(file).Descendants("member").GroupBy(m => m.Attribute("name")!.Value.Split('(')[0]).ToDictionary(g => g.Key, g => g.First());
    }

    private static string? Plain(XElement? element)
    {
        if (element is null) return null;
        var text = string.Concat(element.Nodes().Select(n => n is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : n is XElement other ? other.Value : n.ToString()));
        return WhiteSpace().Replace(System.Net.WebUtility.HtmlDecode(text), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
