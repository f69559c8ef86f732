using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;radio-group name label choices/&gt;</c>: one of a few, all in sight.</summary>
public sealed class RadioGroupTagHelper(Site site) : FieldTagHelper(site)
{
    public IEnumerable<Choice> Choices { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        output.Content.Add($"<fieldset class=\"govuk-fieldset\"{DescribedBy}><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">{Label}</legend>");
        AddHintAndError(output.Content);
        output.Content.AddPlain("<div class=\"govuk-radios govuk-radios--small\">");
        foreach (var (choice, number) in Choices.Select((c, i) => (c, i)))
        {
            var id = number == 0 ? Id : $"{Id}-{number}";
            output.Content.Add($"<div class=\"govuk-radios__item\"><input class=\"govuk-radios__input\" id=\"{id}\" name=\"{Name}\" type=\"radio\" value=\"{choice.Value}\"").AddPlain(choice.Chosen ? " checked>" : ">");
            output.Content.Add($"<label class=\"govuk-label govuk-radios__label\" for=\"{id}\">{choice.Text}</label></div>");
        }

        output.Content.AddPlain("</div></fieldset>");
    }
}
