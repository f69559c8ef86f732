using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;text-input name label hint value/&gt;</c>: one line of text.</summary>
public sealed class TextInputTagHelper(Site site) : FieldTagHelper(site)
{
    private readonly Site site = site;

    public string? Value { get; set; }

    /// <summary>HTML type: text, search, email, url, number, password. A password can be shown while it is typed, and is never written back.</summary>
    public string Type { get; set; } = "text";

    /// <summary>HTML autocomplete token for personal fields.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Whether only digits belong here: phones show their number pad.</summary>
    public bool Numeric { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        AddLabel(output.Content);
        AddHintAndError(output.Content);
        var error = Error is null ? "" : " govuk-input--error";
        var autocomplete = new HtmlString(Autocomplete is null ? "" : Markup.Of($" autocomplete=\"{Autocomplete}\""));
        var pad = new HtmlString(Numeric ? " inputmode=\"numeric\"" : "");
        var isSecret = Type == "password";
        if (isSecret) output.Content.AddPlain("<div class=\"secret\">");
        output.Content.Add($"<input class=\"govuk-input{error}\" id=\"{Id}\" name=\"{Name}\" type=\"{Type}\" value=\"{(isSecret ? null : Value)}\" dir=\"auto\"{autocomplete}{pad}{DescribedBy}>");
        if (isSecret) output.Content.Add($"<button type=\"button\" hidden aria-controls=\"{Id}\" data-show=\"{site["Field.Show"]}\" data-hide=\"{site["Field.Hide"]}\">{site["Field.Show"]}</button></div>");
    }
}
