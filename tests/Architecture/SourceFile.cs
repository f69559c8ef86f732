using Marrakech.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Marrakech.Architecture;

/// <summary>A file of C# as parsed, with its address in the repository.</summary>
internal sealed record SourceFile(string Path, int Lines, SyntaxNode Root)
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> product = new(() => Load("src", IsWritten));
    private static readonly Lazy<IReadOnlyList<SourceFile>> pages = new(() => Load("src", IsCurrentPage));
    private static readonly Lazy<IReadOnlyList<SourceFile>> tests = new(() => Load("tests", IsWritten));

    /// <summary>What people wrote below <c>src</c>; migrations and the compiled model are made by a tool.</summary>
    public static IReadOnlyList<SourceFile> Product => product.Value;

    /// <summary>What people wrote below <c>tests</c>.</summary>
    public static IReadOnlyList<SourceFile> Tests => tests.Value;

    /// <summary>What the pages of the product compile to in this configuration.</summary>
    public static IReadOnlyList<SourceFile> Pages => pages.Value;

    /// <summary>Folder of the project, below <c>src</c> or <c>tests</c>.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>Address of the page this was made from.</summary>
    public string PagePath
    {
        get
        {
            const string generator = "RazorSourceGenerator/", suffix = "_cshtml.g.cs";
            var made = Path.IndexOf("/obj/", StringComparison.Ordinal);
            return Path[..made] + Path[(Path.IndexOf(generator, StringComparison.Ordinal) + generator.Length - 1)..^suffix.Length] + ".cshtml";
        }
    }

    /// <summary>All nodes of a kind in a set of files.</summary>
    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    /// <summary>Address of a node, as compilers print it; in the page itself where the code was made from one.</summary>
    public string Place(SyntaxNode node)
    {
        var place = node.GetLocation().GetMappedLineSpan();
        var path = place.HasMappedPath ? System.IO.Path.GetRelativePath(Repository.Root, place.Path) : Path;
        return $"{path}({place.StartLinePosition.Line + 1})";
    }

    private static List<SourceFile> Load(string folder, Func<string, bool> wanted) =>
        [.. Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(wanted)
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    private static SourceFile Read(string path)
    {
        var text = File.ReadAllText(Repository.Path(path));
        return new SourceFile(path, text.Count(c => c == '\n'), CSharpSyntaxTree.ParseText(text).GetRoot());
    }

    private static bool IsWritten(string path) =>
        !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        && !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.StartsWith("src/CompiledModel/Made/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal);

    /// <summary>The generator leaves files of deleted pages behind, and each configuration has its own, as has the published product.</summary>
    private static bool IsCurrentPage(string path)
    {
        const string suffix = "_cshtml.g.cs", generator = "RazorSourceGenerator/";
        var start = path.IndexOf(generator, StringComparison.Ordinal);
        if (start < 0 || !path.EndsWith(suffix, StringComparison.Ordinal) || !path.Contains($"/obj/{Build}/generated/", StringComparison.Ordinal)) return false;
        var project = path[..path.IndexOf("/obj/", StringComparison.Ordinal)];
        return File.Exists(Repository.Path(project, path[(start + generator.Length)..^suffix.Length] + ".cshtml"));
    }

    /// <summary>Configuration and framework of this build, <c>Release/net10.0</c>; a published product leaves its own files one folder deeper.</summary>
    private static string Build { get; } = System.IO.Path.GetRelativePath(Repository.Path("tests/Architecture/bin"), AppContext.BaseDirectory).Replace('\\', '/').TrimEnd('/');
}
