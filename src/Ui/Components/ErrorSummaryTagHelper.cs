using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;error-summary/&gt;</c>: every problem of the form at its head, each linked to its field; nothing while there is none.</summary>
public sealed class ErrorSummaryTagHelper(Site site) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.SelectMany(e => e.Value!.Errors.Select(x => (e.Key, x.ErrorMessage))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.Add($"<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">{site["Field.Problem"]}</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (name, message) in errors) output.Content.Add($"<li><a href=\"#{FieldTagHelper.IdOf(name)}\">{message}</a></li>");
        output.Content.AddPlain("</ul></div></div>");
    }
}
