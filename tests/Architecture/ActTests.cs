using System.Text.RegularExpressions;
using Marrakech.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>Every change is a named act, and the list of acts is a document (architecture, rule 3).</summary>
public sealed partial class ActTests
{
    [Fact]
    public void The_document_lists_the_acts_the_code_opens()
    {
        var opened = OpenedActs().ToHashSet();
        Assert.NotEmpty(opened);
        var listed = Row().Matches(File.ReadAllText(Repository.Path("docs", "acts.md"))).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal(opened.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> OpenedActs() =>
        from file in SourceFile.Product
        where !file.Path.StartsWith("src/Storage.", StringComparison.Ordinal) && !file.Path.StartsWith("src/Kernel/", StringComparison.Ordinal)
        from call in file.All<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "OpenAsync" } && call.ArgumentList.Arguments.Count == 4
        select NameOf(file, call.ArgumentList.Arguments[0].Expression);

    private static string NameOf(SourceFile file, ExpressionSyntax name) => name switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        _ => SourceFile.Product.OrderByDescending(f => f == file)
            .SelectMany(f => f.All<VariableDeclaratorSyntax>())
            .Where(v => v.Identifier.Text == name.ToString().Split('.')[^1])
            .Select(v => v.Initializer?.Value)
            .OfType<LiteralExpressionSyntax>()
            .Select(l => l.Token.ValueText)
            .FirstOrDefault() ?? $"{file.Place(name)}: name the act by a literal or a constant",
    };

    [GeneratedRegex(@"^\| `([A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
