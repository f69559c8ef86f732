using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;empty-part what="…"&gt;how to fill it&lt;/empty-part&gt;</c>: an empty place that says why it is empty and how to fill it.</summary>
public sealed class EmptyPartTagHelper : TagHelper
{
    /// <summary>What is missing, as a sentence.</summary>
    public string What { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var how = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.Add($"<p><strong>{What}</strong></p>");
        if (!how.IsEmptyOrWhiteSpace) output.Content.AppendHtml("<p>").AppendHtml(how).AppendHtml("</p>");
    }
}
