using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;checkbox-group name label choices/&gt;</c>: a filter with counts; long lists fold after the first few.</summary>
public sealed class CheckboxGroupTagHelper(Site site) : FieldTagHelper(site)
{
    private readonly Site site = site;

    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>How many unchosen choices show before the rest folds away; 0 folds nothing.</summary>
    public int Shown { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        output.Content.Add($"<fieldset class=\"govuk-fieldset\"{DescribedBy}><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">{Label}</legend>");
        AddHintAndError(output.Content);
        var chosenFirst = Shown == 0 ? Choices : [.. Choices.OrderByDescending(c => c.Chosen)];
        var open = Shown == 0 ? chosenFirst.Count : Math.Min(chosenFirst.Count, chosenFirst.Count(c => c.Chosen) + Shown);
        AddBoxes(output.Content, chosenFirst.Take(open), 0);
        if (open < chosenFirst.Count)
        {
            output.Content.Add($"<details class=\"govuk-details more\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">{site.Count("Filter.More", chosenFirst.Count - open)}</span></summary>");
            AddBoxes(output.Content, chosenFirst.Skip(open), open);
            output.Content.AddPlain("</details>");
        }

        output.Content.AddPlain("</fieldset>");
    }

    private void AddBoxes(TagHelperContent content, IEnumerable<Choice> choices, int from)
    {
        content.AddPlain("<div class=\"govuk-checkboxes govuk-checkboxes--small\">");
        foreach (var choice in choices)
        {
            var id = from == 0 ? Id : $"{Id}-{from}";
            from++;
            content.Add($"<div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\" id=\"{id}\" name=\"{Name}\" type=\"checkbox\" value=\"{choice.Value}\"").AddPlain(choice.Chosen ? " checked>" : ">");
            content.Add($"<label class=\"govuk-label govuk-checkboxes__label\" for=\"{id}\">{choice.Text}");
            if (choice.Count is { } count) content.Add($" <span class=\"count\">{site.Number(count)}</span>");
            content.AddPlain("</label></div>");
        }

        content.AddPlain("</div>");
    }
}
