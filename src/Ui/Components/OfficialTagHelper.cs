using Marrakech.Kernel.Reference;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;official lang="en" source="…" address="compact/24/a"&gt;text&lt;/official&gt;</c>: official words, set apart, with source, permanent address and citation.</summary>
public sealed class OfficialTagHelper(Site site) : TagHelper
{
    private static readonly string[] formats = ["text", "bibtex", "ris", "csl-json"];

    /// <summary>Language of the words themselves.</summary>
    [HtmlAttributeName("lang")]
    public string Lang { get; set; } = "en";

    /// <summary>Document and place, as people cite it: <c>A/RES/73/195, para. 24 (a)</c>.</summary>
    public string Source { get; set; } = "";

    /// <summary>Address of the document on the sources page.</summary>
    public string? SourceHref { get; set; }

    /// <summary>Permanent address without language, as <c>compact/24/a</c>; none where the words have no own page.</summary>
    public string? Address { get; set; }

    /// <summary>The citation as plain text, offered for copying.</summary>
    public string? Citation { get; set; }

    /// <summary>Leaves out the box, for lists of many.</summary>
    public bool Bare { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Bare ? "official official--bare" : "official");
        var direction = Language.Find(Lang)?.Direction ?? "ltr";
        output.Content.Add($"<blockquote lang=\"{Lang}\" dir=\"{direction}\">");
        output.Content.AppendHtml(words);
        output.Content.Add($"</blockquote><figcaption class=\"official__source\">");
        AddSource(output.Content);
        if (Address is not null)
        {
            output.Content.Add($"<a href=\"{site.Link("/" + Address)}\" rel=\"bookmark\">{site["Official.Permanent"]}</a>");
            AddCitation(output.Content, Address);
        }

        output.Content.AddPlain("</figcaption>");
    }

    private void AddSource(TagHelperContent content)
    {
        var name = Markup.Of($"<cite>{Source}</cite>");
        var linked = SourceHref is null ? name : Markup.Of($"<a href=\"{SourceHref}\">{new HtmlString(name)}</a>");
        content.Add($"<span>{site["Official.From"]} {new HtmlString(linked)}</span>");
    }

    private void AddCitation(TagHelperContent content, string address)
    {
        content.Add($"<details class=\"cite\"><summary>{site["Official.Cite"]}</summary><div class=\"cite__box\">");
        if (Citation is not null)
        {
            content.Add($"<p dir=\"auto\">{Citation}</p>");
            content.Add($"<button type=\"button\" hidden data-copied=\"{site["Official.Copied"]}\">{site["Official.Copy"]}</button> <span role=\"status\"></span>");
        }

        content.AddPlain("<ul>");
        foreach (var format in formats)
            content.Add($"<li><a href=\"{site.Link($"/cite?address={address}&format={format}")}\" rel=\"nofollow\">{site["Official.As." + format]}</a></li>");
        content.AddPlain("</ul></div></details>");
    }
}
