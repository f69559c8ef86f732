using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>
/// Reads posts as Markdown: paragraphs, line breaks, emphasis, lists, quotes, code, two levels of headings, links. No markup of the author's own, no pictures.
/// What is written here is all there can be: each kind of part is written by name, everything else is text.
/// </summary>
internal static class PostMarkup
{
    private static readonly MarkdownPipeline pipeline = Make();

    /// <summary>The post as markup: nothing but the elements named in <see cref="PostWriter"/>, every word encoded as it is written.</summary>
    public static IHtmlContent Html(string text) => Read(text) is { } document ? new PostWriter().Write(document) : new HtmlContentBuilder().AppendHtml("<p>").Append(text).AppendHtml("</p>");

    /// <summary>The words alone, for lists, feeds, search and mail.</summary>
    public static string Plain(string text)
    {
        if (Read(text) is not { } document) return text;
        var plain = new StringBuilder();
        foreach (var part in document.Descendants())
        {
            _ = part switch
            {
                LiteralInline literal => plain.Append(literal.Content.AsSpan()),
                CodeInline code => plain.Append(code.Content),
                HtmlEntityInline entity => plain.Append(entity.Transcoded.AsSpan()),
                AutolinkInline address => plain.Append(address.Url),
                LineBreakInline => plain.Append('\n'),
                CodeBlock block => plain.Append('\n').Append(block.Lines.ToString()),
                LinkReferenceDefinition named => plain.Append('\n').Append(CultureInfo.InvariantCulture, $"[{named.Label}]: {named.Url}"),
                LeafBlock when plain.Length > 0 => plain.Append('\n'),
                _ => plain,
            };
        }

        return plain.ToString().Trim();
    }

    /// <summary>Null for what is nested too deeply to be meant.</summary>
    private static MarkdownDocument? Read(string text)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Make()
    {
        var builder = new MarkdownPipelineBuilder().UseAutoLinks().DisableHtml();
        // Typed by people who do not know Markdown: spaces at the beginning of a line, or dashes below one, mean nothing.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs) paragraphs.ParseSetextHeadings = false;
        return builder.Build();
    }
}
