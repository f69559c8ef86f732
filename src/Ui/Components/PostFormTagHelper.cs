using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;post-form action="…"&gt;</c>: a form that changes something; the token against forged requests comes with it.</summary>
public sealed class PostFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>Address that takes it; this page's own where left out.</summary>
    public string? Action { get; set; }

    /// <summary>Whether it carries files.</summary>
    public bool HasFiles { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        if (Action is not null) output.Attributes.SetAttribute("action", Action);
        if (HasFiles) output.Attributes.SetAttribute("enctype", "multipart/form-data");
        var token = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        output.PreContent.Add($"<input type=\"hidden\" name=\"{token.FormFieldName}\" value=\"{token.RequestToken}\">");
    }
}
