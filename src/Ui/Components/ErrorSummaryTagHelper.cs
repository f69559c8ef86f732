using System.Text.Encodings.Web;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;
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
        output.Content.AppendHtml(new Listed(errors, FieldTagHelper.FieldsOn(ViewContext)));
        output.Content.AddPlain("</ul></div></div>");
    }

    /// <summary>
    /// The problems in the order of their fields on the page. The model state keeps an order of its own, and the fields come after the summary: they are put in order when the page is
    /// sent, once all are known. What belongs to no field comes first.
    /// </summary>
    private sealed class Listed(IReadOnlyList<(string Name, string Message)> errors, IReadOnlyList<string> fields) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var (name, message) in errors.OrderBy(e => Place(e.Name))) writer.Write(Markup.Of($"<li><a href=\"#{FieldTagHelper.IdOf(name)}\">{message}</a></li>"));
        }

        private int Place(string name)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (string.Equals(fields[i], name, StringComparison.OrdinalIgnoreCase)) return i;
            }

            return -1;
        }
    }
}
