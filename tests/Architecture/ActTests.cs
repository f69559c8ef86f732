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

    /// <summary>A kind of act is declared once, as a field of the feature that opens it.</summary>
    private static IEnumerable<string> DeclaredActs() =>
        from file in SourceFile.Product
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
