using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary>A choice of a select box or a group of checkboxes.</summary>
/// <param name="Value">What the address or form carries.</param>
/// <param name="Text">What the reader sees.</param>
/// <param name="Count">How many things it leads to; null where nothing is counted.</param>
/// <param name="Chosen">Whether it is chosen now.</param>
public sealed record Choice(string Value, string Text, long? Count = null, bool Chosen = false);

/// <summary><c>&lt;select-box name label choices/&gt;</c>: one of a few.</summary>
public sealed class SelectBoxTagHelper(Site site) : FieldTagHelper(site)
{
    private readonly Site site = site;

    public IEnumerable<Choice> Choices { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        AddLabel(output.Content);
        AddHintAndError(output.Content);
        var error = Error is null ? "" : " govuk-select--error";
        output.Content.Add($"<select class=\"govuk-select{error}\" id=\"{Id}\" name=\"{Name}\"{DescribedBy}>");
        foreach (var choice in Choices)
        {
            output.Content.Add($"<option value=\"{choice.Value}\"").AddPlain(choice.Chosen ? " selected>" : ">");
            output.Content.Add($"{choice.Text}{(choice.Count is { } count ? $" ({site.Number(count)})" : "")}</option>");
        }

        output.Content.AddPlain("</select>");
    }
}
