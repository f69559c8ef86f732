using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;text-area name label hint value/&gt;</c>: some sentences.</summary>
public sealed class TextAreaTagHelper(Site site) : FieldTagHelper(site)
{
    public string? Value { get; set; }

    /// <summary>Lines shown; the reader may make it taller.</summary>
    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        AddLabel(output.Content);
        AddHintAndError(output.Content);
        var error = Error is null ? "" : " govuk-textarea--error";
        // Browsers drop one line break right after the tag, so that one typed first survives.
        output.Content.Add($"<textarea class=\"govuk-textarea{error}\" id=\"{Id}\" name=\"{Name}\" rows=\"{Rows}\" dir=\"auto\"{DescribedBy}>\n{Value}</textarea>");
    }
}
