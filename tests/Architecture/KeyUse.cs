using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>A place where code or a page names a text.</summary>
/// <param name="Text">The key, or its beginning.</param>
/// <param name="Place">Where.</param>
/// <param name="IsPrefix">Whether the rest of the key is computed, as in <c>"Level." + level</c>.</param>
/// <param name="IsDirect">Whether it is looked up on the spot.</param>
internal sealed partial record KeyUse(string Text, string Place, bool IsPrefix, bool IsDirect)
{
    private static readonly string[] lookups = ["Text", "Count", "Sentence", "Plural"];
    private static readonly Lazy<IReadOnlyList<KeyUse>> all = new(() => [.. SourceFile.Product.Concat(SourceFile.Pages).SelectMany(In)]);

    public static IReadOnlyList<KeyUse> All => all.Value;

    private static IEnumerable<KeyUse> In(SourceFile file)
    {
        foreach (var literal in file.All<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression)))
        {
            var text = literal.Token.ValueText;
            var prefix = text.EndsWith('.') && literal.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };
            if (Key().IsMatch(prefix ? text[..^1] + ".x" : text)) yield return new KeyUse(text, file.Place(literal), prefix, IsLookedUp(literal));
        }

        foreach (var sentence in file.All<InterpolatedStringExpressionSyntax>())
        {
            if (sentence.Contents is [InterpolatedStringTextSyntax { TextToken.ValueText: var start }, ..] && Prefix().IsMatch(start))
                yield return new KeyUse(start, file.Place(sentence), true, IsLookedUp(sentence));
        }
    }

    private static bool IsLookedUp(ExpressionSyntax name) => name.Parent is ArgumentSyntax { Parent.Parent: var call } && call switch
    {
        ElementAccessExpressionSyntax { Expression: var site } => site.ToString() is "Site" or "site",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var method, Expression: var site } } =>
            lookups.Contains(method) && site.ToString() is "Site" or "site" or "texts",
        _ => false,
    };

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*\.[A-Za-z0-9-]*$")]
    private static partial Regex Prefix();
}
