using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>What holds for every page by the look of its source.</summary>
public sealed class PageTests
{
    private const string Value = "\uFFFC";
    private static readonly string[] Spoken = ["alt", "title", "aria-label", "aria-description", "placeholder", "label", "hint", "summary"];

    public PageTests() => Assert.NotEmpty(SourceFile.Pages);

    /// <summary>Two modules with one path build cleanly and one of the pages is never found.</summary>
    [Fact]
    public void Paths_are_unique_across_modules()
    {
        var paths = Project.All.SelectMany(p => p.Assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(i => (i.Identifier, p.Name)))
            .Where(p => !p.Identifier.EndsWith("/_ViewImports.cshtml", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(paths);
        Assert.Empty(paths.GroupBy(p => p.Identifier, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} stands in {string.Join(" and ", g.Select(p => p.Name))}"));
    }

    [Fact]
    public void Routes_are_unique()
    {
        var routes = from file in SourceFile.Pages
                     from attribute in file.All<AttributeSyntax>()
                     let arguments = attribute.ArgumentList?.Arguments
                     where arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: "RouteTemplate" } }, { Expression: LiteralExpressionSyntax }]
                     select ((LiteralExpressionSyntax)arguments.Value[1].Expression).Token.ValueText;
        Assert.NotEmpty(routes);
        Assert.Empty(routes.GroupBy(r => r, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>Words a reader sees come from the texts; a page itself holds none, but code to be typed as it stands.</summary>
    [Fact]
    public void Pages_hold_no_words_of_their_own()
    {
        var words = SourceFile.Pages.SelectMany(file => VisibleWords(file).Select(text => $"{file.PagePath}: {text}"));
        Assert.Empty(words);
    }

    private static IEnumerable<string> VisibleWords(SourceFile file)
    {
        var markup = string.Concat(file.All<InvocationExpressionSyntax>().Select(Written));
        var page = new HtmlParser().ParseDocument(markup);
        var texts = page.Descendants<IText>().Where(t => t.ParentElement?.Closest("code, kbd, samp, pre, script, style, .code") is null).Select(t => t.Data);
        var attributes = page.All.SelectMany(e => e.Attributes).Where(a => Spoken.Contains(a.Name)).Select(a => a.Value);
        return texts.Concat(attributes).Concat(HelperTexts(file)).Select(t => t.Replace(Value, " ", StringComparison.Ordinal).Trim()).Where(HasWord);
    }

    private static string Written(InvocationExpressionSyntax call) => call.Expression is not IdentifierNameSyntax { Identifier.Text: var name }
        ? ""
        : (name, call.ArgumentList.Arguments) switch
        {
            ("WriteLiteral", [{ Expression: LiteralExpressionSyntax literal }]) => literal.Token.ValueText,
            ("WriteLiteral" or "Write" or "WriteAttributeValue", _) => Value,
            ("BeginWriteAttribute", [_, { Expression: LiteralExpressionSyntax prefix }, ..]) => prefix.Token.ValueText,
            ("EndWriteAttribute", _) => "\"",
            _ => "",
        };

    /// <summary>Sentences given to a tag helper as a plain attribute.</summary>
    private static IEnumerable<string> HelperTexts(SourceFile file) => file.All<AssignmentExpressionSyntax>()
        .Where(a => a.Left is MemberAccessExpressionSyntax && a.Right.IsKind(SyntaxKind.StringLiteralExpression))
        .Select(a => ((LiteralExpressionSyntax)a.Right).Token.ValueText)
        .Where(text => text.Trim().Contains(' ', StringComparison.Ordinal));

    /// <summary>Two letters make a word; with a digit among them they are a code, the same in every language.</summary>
    private static bool HasWord(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Any(token => token.Count(char.IsLetter) > 1 && !token.Any(char.IsDigit));
}
