using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>Writes a post's parts as markup, each kind by name. What was typed goes through <see cref="HtmlContentBuilder.Append(string)"/> alone, which encodes it.</summary>
internal sealed class PostWriter
{
    /// <summary>Posts stand below headings of the second level. Deeper ones than these would be steps to nowhere.</summary>
    private const int HeadingsBelow = 2, HeadingLevels = 2;

    private readonly HtmlContentBuilder html = new();

    public IHtmlContent Write(MarkdownDocument document)
    {
        Blocks(document);
        return html;
    }

    private void Blocks(ContainerBlock blocks)
    {
        foreach (var block in blocks) Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock { Level: <= HeadingLevels } heading: Element(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level + HeadingsBelow}"), heading.Inline); break;
            case HeadingBlock heading: Within("p", () => Element("strong", heading.Inline)); break;
            case ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } } line: Parts(line.Inline); break;
            case ParagraphBlock paragraph: Element("p", paragraph.Inline); break;
            case ListBlock { IsOrdered: true } list: Within("ol", StartOf(list), () => Blocks(list)); break;
            case ListBlock list: Within("ul", () => Blocks(list)); break;
            case ListItemBlock item: Within("li", () => Blocks(item)); break;
            case QuoteBlock quote: Within("blockquote", () => Blocks(quote)); break;
            case CodeBlock code: Within("pre", () => Within("code", () => Text(code.Lines.ToString()))); break;
            case ThematicBreakBlock: html.AppendHtml("<hr>"); break;
            case LinkReferenceDefinition named: Within("p", () => Named(named)); break;
            case ContainerBlock blocks: Blocks(blocks); break;
            case LeafBlock leaf: Element("p", leaf.Inline); break;
        }
    }

    private static string StartOf(ListBlock list) =>
        int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\"") : "";

    private void Named(LinkReferenceDefinition named)
    {
        Text($"[{named.Label}]: ");
        Link(named.Url, isAddress: true, () => Text(named.Url ?? ""));
    }

    private void Parts(ContainerInline? parts)
    {
        foreach (var part in parts ?? []) Part(part);
    }

    private void Part(Inline part)
    {
        switch (part)
        {
            case LiteralInline literal: Text(literal.Content.ToString()); break;
            case EmphasisInline emphasis: Element(emphasis.DelimiterCount > 1 ? "strong" : "em", emphasis); break;
            case CodeInline code: Within("code", () => Text(code.Content)); break;
            // The style sheet keeps line breaks in posts.
            case LineBreakInline: html.AppendHtml("\n"); break;
            case LinkInline link: Link(link.Url, link.IsAutoLink, () => Parts(link)); break;
            case AutolinkInline address: Link(address.Url, isAddress: true, () => Text(address.Url)); break;
            case HtmlEntityInline entity: Text(entity.Transcoded.ToString()); break;
            case HtmlInline tag: Text(tag.Tag); break;
            case DelimiterInline delimiter: Text(delimiter.ToLiteral()); Parts(delimiter); break;
            case ContainerInline parts: Parts(parts); break;
        }
    }

    /// <summary>A link that leaves the site, and is no recommendation of ours; the words alone where it is no address of the web.</summary>
    private void Link(string? address, bool isAddress, Action words)
    {
        if (!PostText.IsAddress(address))
        {
            words();
            return;
        }

        html.AppendHtml("<a href=\"").Append(address!).AppendHtml("\" rel=\"nofollow ugc noopener\"").AppendHtml(isAddress ? " dir=\"ltr\">" : ">");
        words();
        html.AppendHtml("</a>");
    }

    private void Element(string name, ContainerInline? parts) => Within(name, () => Parts(parts));

    private void Within(string name, Action inside) => Within(name, "", inside);

    private void Within(string name, string attributes, Action inside)
    {
        html.AppendHtml("<").AppendHtml(name).AppendHtml(attributes).AppendHtml(">");
        inside();
        html.AppendHtml("</").AppendHtml(name).AppendHtml(">");
    }

    private void Text(string text) => html.Append(text);
}
