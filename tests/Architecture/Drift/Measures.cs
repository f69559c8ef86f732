using Marrakech.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture.Drift;

/// <summary>Takes the measures.</summary>
internal static class Measures
{
    private const int LongestFile = 400;
    private static readonly string[] clocks = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Stopwatch.StartNew", "Guid.NewGuid"];
    private static readonly string[] mocks = ["Moq", "NSubstitute", "FakeItEasy", "Rhino.Mocks", "Telerik.JustMock"];

    public static IReadOnlyList<Measure> Take() => [.. Sizes(), .. Slices(), .. Habits()];

    private static IEnumerable<Measure> Sizes()
    {
        var files = SourceFile.Product.Select(f => (f.Path, f.Lines)).Concat(PageSources()).OrderBy(f => f.Lines).ToList();
        var methods = SourceFile.Product.SelectMany(f => f.All<BaseMethodDeclarationSyntax>().Select(m => (Path: f.Place(m), Lines: LinesOf(m)))).OrderBy(m => m.Lines).ToList();
        yield return new("files of the product", files.Count);
        yield return new("lines of a file, median", Part(files, 0.5).Lines, 40);
        yield return new("lines of a file, nine of ten", Part(files, 0.9).Lines, 150);
        yield return new("lines of a file, longest", files[^1].Lines, LongestFile, files[^1].Path);
        yield return new("lines of a test file, longest", SourceFile.Tests.Max(f => f.Lines), LongestFile, SourceFile.Tests.MaxBy(f => f.Lines)!.Path);
        yield return new("lines of a method, nine of ten", Part(methods, 0.9).Lines, 35);
        yield return new("lines of a method, longest", methods[^1].Lines, Where: methods[^1].Path);
        yield return new("lines of the kernel", SourceFile.Product.Where(f => f.Path.StartsWith("src/Kernel/", StringComparison.Ordinal)).Sum(f => f.Lines), 800);
        yield return new("test lines for one line of the product", (double)SourceFile.Tests.Sum(f => f.Lines) / files.Sum(f => f.Lines), 2.5);
    }

    private static IEnumerable<Measure> Slices()
    {
        var slices = Directory.EnumerateDirectories(Repository.Path("src"), "*", SearchOption.AllDirectories)
            .Where(d => Path.GetFileName(Path.GetDirectoryName(d)) == "Features" && !d.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(d => Path.GetFileName(d) != "Shared")
            .Select(d => (Path: Path.GetRelativePath(Repository.Root, d), Files: Directory.EnumerateFiles(d).Count())).OrderBy(s => s.Files).ToList();
        yield return new("slices", slices.Count);
        yield return new("files of a slice, most", slices.Count == 0 ? 0 : slices[^1].Files, 8, slices.Count == 0 ? "" : slices[^1].Path);
    }

    private static IEnumerable<Measure> Habits()
    {
        var interfaces = SourceFile.Product.SelectMany(f => f.All<InterfaceDeclarationSyntax>().Select(i => (Name: i.Identifier.Text, f.Project))).ToList();
        var implementations = SourceFile.Product.SelectMany(f => f.All<BaseListSyntax>().Where(b => b.Parent is not InterfaceDeclarationSyntax).SelectMany(b => b.Types)
            .Select(t => (Name: (t.Type as GenericNameSyntax)?.Identifier.Text ?? t.Type.ToString(), f.Project))).ToList();
        // An interface that another module implements turns a dependency round; one that is implemented beside itself is ceremony.
        var ceremony = interfaces.Where(i => implementations.Where(m => m.Name == i.Name).ToList() is [var only] && only.Project == i.Project).Select(i => i.Name).ToList();
        yield return new("interfaces", interfaces.Count);
        yield return new("interfaces with one implementation, beside them", ceremony.Count, Math.Max(1, interfaces.Count / 5), string.Join(", ", ceremony));
        yield return Count("raw clock reads", f => f.All<MemberAccessExpressionSyntax>().Where(m => clocks.Any(c => m.ToString() == c || m.ToString().EndsWith("." + c, StringComparison.Ordinal))));
        yield return Count("#nullable disable", f => f.Root.DescendantNodes(descendIntoTrivia: true).OfType<NullableDirectiveTriviaSyntax>().Where(d => d.SettingToken.IsKind(SyntaxKind.DisableKeyword)));
        yield return Count("regions", f => f.Root.DescendantNodes(descendIntoTrivia: true).OfType<RegionDirectiveTriviaSyntax>());
        yield return Count("mocking libraries", f => f.All<UsingDirectiveSyntax>().Where(u => mocks.Any(m => u.Name?.ToString().StartsWith(m, StringComparison.Ordinal) == true)));
    }

    private static Measure Count(string name, Func<SourceFile, IEnumerable<SyntaxNode>> find)
    {
        var found = SourceFile.Product.Concat(SourceFile.Tests).SelectMany(f => find(f).Select(f.Place)).ToList();
        return new(name, found.Count, 0, string.Join(", ", found));
    }

    private static IEnumerable<(string Path, int Lines)> PageSources() =>
        SourceFile.Pages.Select(p => (p.PagePath, File.ReadLines(Repository.Path(p.PagePath)).Count()));

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static T Part<T>(List<T> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
