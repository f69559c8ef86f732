using System.Text.Json;
using System.Text.RegularExpressions;
using Marrakech.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>Every change is a named act, and the list of acts is a document (architecture, rule 3).</summary>
public sealed partial class ActTests
{
    [Fact]
    public void The_document_lists_the_acts_the_code_declares()
    {
        var declared = DeclaredActs().ToList();
        Assert.NotEmpty(declared);
        Assert.Equal(declared.Distinct(), declared);
        var listed = Row().Matches(File.ReadAllText(Repository.Path("docs", "acts.md"))).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal(declared.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    /// <summary>Readers see what was done in words, told by the module that declares the act.</summary>
    [Fact]
    public void Every_act_has_its_sentence_in_the_module_that_declares_it()
    {
        var declared = SourceFile.Product.SelectMany(f => DeclaredIn(f).Select(name => (f.Project, Name: name))).ToList();
        Assert.NotEmpty(declared);
        Assert.Empty(declared.Where(d => !Texts(d.Project).ContainsKey($"Act.{d.Name}")).Select(d => $"{d.Project} declares {d.Name} and has no text Act.{d.Name}"));
    }

    private static Dictionary<string, JsonElement> Texts(string project)
    {
        var assembly = Project.All.Single(p => p.Name == project).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith("Texts/en.", StringComparison.Ordinal));
        return files.SelectMany(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!;
        }).ToDictionary();
    }

    /// <summary>A kind of act is declared once, as a field of the feature that opens it.</summary>
    private static IEnumerable<string> DeclaredActs() => SourceFile.Product.SelectMany(DeclaredIn);

    private static IEnumerable<string> DeclaredIn(SourceFile file) =>
        from field in file.All<FieldDeclarationSyntax>()
        where field.Declaration.Type.ToString() == "ActKind"
        from variable in field.Declaration.Variables
        where variable.Initializer is not null
        select ((BaseObjectCreationExpressionSyntax)variable.Initializer!.Value).ArgumentList!.Arguments[0].Expression is LiteralExpressionSyntax literal
            ? literal.Token.ValueText
            : $"{file.Place(variable)}: name the act by a literal";

    [GeneratedRegex(@"^\| `([A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
