using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marrakech.Ui.Components;

/// <summary><c>&lt;objective-badge number="8"/&gt;</c>: the ring with one segment marked and the objective's number in it.</summary>
public sealed class ObjectiveBadgeTagHelper(Site site) : TagHelper
{
    /// <summary>1-23.</summary>
    public int Number { get; set; }

    /// <summary>Thematic area whose colour it takes, 1-5; that of its place in the ring where left out.</summary>
    public int? Area { get; set; }

    /// <summary>For the head of the objective's own page.</summary>
    public bool Large { get; set; }

    /// <summary>Set where the badge stands alone; beside the objective's name it is decoration.</summary>
    public bool Alone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var area = RingLayout.AreaOf(Number);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"badge area-{Area ?? area}{(Large ? " badge--large" : "")}");
        output.Attributes.SetAttribute("viewBox", "0 0 40 40");
        if (Alone)
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", site.Text("Objective.Numbered", Number));
        }
        else
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }

        if (Large) AddSegments(output.Content);
        else output.Content.Add($"<circle cx=\"20\" cy=\"20\" r=\"16\"/><path class=\"badge__area\" d=\"{RingLayout.AreaStroke(area, 20, 16)}\"/><path class=\"badge__this\" d=\"{RingLayout.Stroke(Number, 20, 16)}\"/>");
        output.Content.Add($"<text x=\"20\" y=\"20.5\">{Number}</text>");
    }

    private void AddSegments(TagHelperContent content)
    {
        var others = string.Concat(RingLayout.InOrder.Where(n => n != Number).Select(n => RingLayout.Segment(n, 20, 14, 18.5)));
        content.Add($"<path class=\"badge__others\" d=\"{others}\"/><path class=\"badge__this\" d=\"{RingLayout.Segment(Number, 20, 12.5, 20)}\"/>");
    }
}
