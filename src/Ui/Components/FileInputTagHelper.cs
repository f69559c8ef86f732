using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;file-input name label hint accept/&gt;</c>: one or more files, in a form with <c>has-files</c>.</summary>
public sealed class FileInputTagHelper(Site site) : FieldTagHelper(site)
{
    /// <summary>Endings the browser offers, separated by commas. It decides nothing.</summary>
    public string Accept { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        AddLabel(output.Content);
        AddHintAndError(output.Content);
        var error = Error is null ? "" : " file-upload--error";
        output.Content.Add($"<input class=\"file-upload{error}\" id=\"{Id}\" name=\"{Name}\" type=\"file\" multiple accept=\"{Accept}\"{DescribedBy}>");
    }
}
