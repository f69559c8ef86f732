using System.Globalization;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;select-several name label choices values/&gt;</c>: some of many, a select box for each and some free ones; the form carries the name once for each.</summary>
public sealed class SelectSeveralTagHelper(Site site) : FieldTagHelper(site)
{
    /// <summary>Boxes in which nothing is chosen yet; saved, there are as many again.</summary>
    private const int Free = 3;

    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <summary>What is chosen.</summary>
    public IReadOnlyList<string> Values { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        output.Content.Add($"<fieldset class=\"govuk-fieldset\"{DescribedBy}><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">{Label}</legend>");
        AddHintAndError(output.Content);
        var choices = Choices.ToList();
        var boxes = Values.Where(v => v.Length > 0).Concat(Enumerable.Repeat("", Free)).ToList();
        foreach (var (number, value) in boxes.Index())
        {
            var id = number == 0 ? Id : $"{Id}-{number}";
            var name = string.Create(CultureInfo.InvariantCulture, $"{Label} {number + 1}");
            output.Content.Add($"<p><select class=\"govuk-select{(Error is null ? "" : " govuk-select--error")}\" id=\"{id}\" name=\"{Name}\" aria-label=\"{name}\">");
            foreach (var choice in choices) output.Content.Add($"<option value=\"{choice.Value}\"").AddPlain(choice.Value == value ? " selected>" : ">").Add($"{choice.Text}</option>");
            output.Content.AddPlain("</select></p>");
        }

        output.Content.AddPlain("</fieldset>");
    }
}
