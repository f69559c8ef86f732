using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;text-input name label hint value/&gt;</c>: one line of text.</summary>
public sealed class TextInputTagHelper(Site site) : FieldTagHelper(site)
{
    public string? Value { get; set; }

    /// <summary>HTML type: text, search, email, url, number.</summary>
    public string Type { get; set; } = "text";

    /// <summary>HTML autocomplete token for personal fields.</summary>
    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        AddLabel(output.Content);
        AddHintAndError(output.Content);
        var error = Error is null ? "" : " govuk-input--error";
        var autocomplete = new HtmlString(Autocomplete is null ? "" : Markup.Of($" autocomplete=\"{Autocomplete}\""));
        output.Content.Add($"<input class=\"govuk-input{error}\" id=\"{Id}\" name=\"{Name}\" type=\"{Type}\" value=\"{Value}\" dir=\"auto\"{autocomplete}{DescribedBy}>");
    }
}
