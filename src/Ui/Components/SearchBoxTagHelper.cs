using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;search-box id large/&gt;</c>: the one search of the hub. Further fields given as content travel along.</summary>
public sealed class SearchBoxTagHelper(Site site) : TagHelper
{
    /// <summary>As much as an address may hold in every script.</summary>
    private const int Longest = 800;

    /// <summary>Id of the field; the header's box and a page's box differ.</summary>
    public string Id { get; set; } = "q";

    public string? Value { get; set; }

    public bool Large { get; set; }

    /// <summary>Path without language that answers.</summary>
    public string Path { get; set; } = "/search";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Large ? "find find--large" : "find");
        output.Attributes.SetAttribute("action", site.Link(Path));
        output.Attributes.SetAttribute("role", "search");
        if (Large) output.PreElement.Add($"<label class=\"find__label\" for=\"{Id}\">{site["Find.Label"]}</label>");
        else output.Content.Add($"<label class=\"govuk-visually-hidden\" for=\"{Id}\">{site["Find.Label"]}</label>");
        output.Content.Add($"<input class=\"govuk-input\" id=\"{Id}\" name=\"q\" type=\"search\" value=\"{Value}\" dir=\"auto\" autocomplete=\"off\" maxlength=\"{Longest}\">");
        output.Content.AppendHtml(more);
        output.Content.Add($"<button class=\"govuk-button\">{site["Find.Button"]}</button>");
    }
}
