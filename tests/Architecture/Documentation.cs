using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>Which declarations of a contract must explain themselves: types and methods; a property may speak by its name.</summary>
internal static class Documentation
{
    public static bool IsRequired(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or MethodDeclarationSyntax or DelegateDeclarationSyntax
        && (member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Parent is InterfaceDeclarationSyntax)
        && !member.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && member.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(outer => outer.Modifiers.Any(SyntaxKind.PublicKeyword));

    public static bool IsPresent(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    public static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => member.Kind().ToString(),
    };
}
