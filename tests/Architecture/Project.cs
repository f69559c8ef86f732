using System.Reflection;
using System.Xml.Linq;
using Marrakech.Support;

namespace Marrakech.Architecture;

/// <summary>One project of the product, as found in the source tree.</summary>
/// <param name="Name">Folder name below <c>src</c>.</param>
/// <param name="Folder">Full path.</param>
/// <param name="References">Names of the projects it refers to.</param>
internal sealed record Project(string Name, string Folder, IReadOnlyList<string> References)
{
    /// <summary>The declared direction: a project may use only those before it.</summary>
    public static IReadOnlyList<string> Direction { get; } =
        ["Kernel", "Ui", "Operations", "Accounts", "Trust", "Compact", "Knowledge", "Connection", "Fund", "Plans", "Reviews", "Statistics", "Services", "CompiledModel", "Host"];

    private static readonly Lazy<IReadOnlyList<Project>> all = new(Discover);

    /// <summary>Every project below <c>src</c>.</summary>
    public static IReadOnlyList<Project> All => all.Value;

    /// <summary>The storages hold migrations only and stand beside the modules.</summary>
    public bool IsStorage => Name.StartsWith("Storage.", StringComparison.Ordinal);

    /// <summary>A capability: neither foundation nor storage nor executable.</summary>
    public bool IsModule => !IsStorage && Name is not ("Kernel" or "Ui" or "CompiledModel" or "Host");

    /// <summary>The compiled project.</summary>
    public Assembly Assembly => Assembly.Load(Name == "Host" ? "marrakech" : $"Marrakech.{Name}");

    /// <summary>Projects whose types this one uses after compilation.</summary>
    public IEnumerable<string> Uses => Assembly.GetReferencedAssemblies()
        .Select(a => a.Name!)
        .Where(n => n.StartsWith("Marrakech.", StringComparison.Ordinal))
        .Select(n => n["Marrakech.".Length..]);

    private static List<Project> Discover() => [.. Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories)
        .Select(file => new Project(
            Path.GetFileNameWithoutExtension(file),
            Path.GetDirectoryName(file)!,
            [.. XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))]))
        .OrderBy(p => p.Name, StringComparer.Ordinal)];
}
