using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary>A field named once: label, hint, error and their wiring come with it and cannot be forgotten.</summary>
public abstract class FieldTagHelper(Site site) : TagHelper
{
    /// <summary>Name of the field in the form and in the model state.</summary>
    public string Name { get; set; } = "";

    /// <summary>The visible label.</summary>
    public string Label { get; set; } = "";

    /// <summary>Help shown under the label.</summary>
    public string? Hint { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The id of the control, also the target of the error summary.</summary>
    internal static string IdOf(string name) => name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    protected string Id => IdOf(Name);

    protected string? Error => ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>The attribute that ties hint and error to the control.</summary>
    protected HtmlString DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.Where(i => i is not null));
            return new HtmlString(ids.Length == 0 ? "" : Markup.Of($" aria-describedby=\"{ids}\""));
        }
    }

    /// <summary>Names of the fields of the page, in the order in which they stand on it; grows while the page is made.</summary>
    internal static List<string> FieldsOn(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(FieldTagHelper)] is not List<string> fields) view.HttpContext.Items[typeof(FieldTagHelper)] = fields = [];
        return fields;
    }

    protected void Begin(TagHelperOutput output)
    {
        FieldsOn(ViewContext).Add(Name);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
    }

    protected void AddLabel(TagHelperContent content) => content.Add($"<label class=\"govuk-label\" for=\"{Id}\">{Label}</label>");

    protected void AddHintAndError(TagHelperContent content)
    {
        if (Hint is not null) content.Add($"<div class=\"govuk-hint\" id=\"{Id}-hint\">{Hint}</div>");
        if (Error is not null)
            content.Add($"<p class=\"govuk-error-message\" id=\"{Id}-error\"><span class=\"govuk-visually-hidden\">{site["Field.Error"]}</span> {Error}</p>");
    }
}
