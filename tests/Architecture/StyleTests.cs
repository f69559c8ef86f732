using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>Rules of style that may not be broken between two checks: the build leaves style to <c>./marrakech check</c>, for judging it takes a third of a build.</summary>
public sealed class StyleTests
{
    private static readonly IReadOnlyList<SourceFile> written = [.. SourceFile.Product, .. SourceFile.Tests];

    public StyleTests() => Assert.True(written.Count > 100, "Hardly a file was found: these rules would hold for nothing.");

    [Fact]
    public void A_namespace_is_of_its_whole_file() =>
        Assert.Empty(from file in written
                     from block in file.All<NamespaceDeclarationSyntax>()
                     select file.Place(block));

    [Fact]
    public void Whether_something_is_null_is_asked_by_is() =>
        Assert.Empty(from file in written
                     from call in file.All<InvocationExpressionSyntax>()
                     where call.Expression.GetLastToken().ValueText == nameof(ReferenceEquals) && call.ArgumentList.Arguments.Any(a => a.Expression.IsKind(SyntaxKind.NullLiteralExpression))
                     select file.Place(call));
}
